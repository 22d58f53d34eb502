using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Admin.Mous;

/// <summary>Shows where the MOU stands, and issues a new version.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    /// <summary>Why it was declined, or empty.</summary>
    public string Declined { get; private set; } = "";

    /// <summary>The text as its signers see it.</summary>
    public async Task<IActionResult> OnGetDocumentAsync() =>
        await Service<SigningDesk>().ReadAsync(State, Cancel) is { } html
            ? File(html.ToArray(), "text/html; charset=utf-8")
            : NotFound();

    public async Task<IActionResult> OnPostAsync() => Reason.Trim().Length is 0 or > 4_000
        ? Wrong("reason", "Write why there is a new version")
        : await AnswerAsync(
            await Service<MouDesk>().ReissueAsync(ForumYearId, Actor, Reason, CommandId, Cancel),
            "A new version of the MOU is with the forum. Signatures on the old one no longer count.");

    protected override async Task PrepareAsync()
    {
        await LearnNamesAsync(new[] { State.Mou.SignedBy, State.Mou.CountersignedBy }.OfType<PersonId>());
        if (State.Mou.Stage == Stage.MouDeclined)
            Declined = await Papers.ReadNoteAsync(State.Mou.Note, Cancel);
    }
}
