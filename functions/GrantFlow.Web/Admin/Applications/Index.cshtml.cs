using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Admin.Applications;

/// <summary>Reads an application, and approves it, sends it back or rejects it.</summary>
public sealed class IndexModel : ReturnablePage
{
    [BindProperty(Name = "reject-note")]
    public string RejectNote { get; set; } = "";

    public override FormKey Key => FormKey.Application;

    public override Command Return(ContentHash note) => new ReturnApplication([.. Sections], note);

    public Task<IActionResult> OnPostApproveAsync() => GiveAsync(
        new ApproveApplication(), "Application approved. The MOU goes to the forum to sign, and the forum is asked for its bank details if we have none.");

    public Task<IActionResult> OnPostRejectAsync() => GiveWithNoteAsync(
        "reject-note", RejectNote, "Write why, so that the forum understands", note => new RejectApplication(note),
        "Application rejected. The forum has been told why.");
}
