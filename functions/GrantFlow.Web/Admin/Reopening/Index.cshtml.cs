using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Admin.Reopening;

/// <summary>Opens an application again that lapsed.</summary>
public sealed class IndexModel : StaffPage
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    [BindProperty(Name = "note")]
    public string Note { get; set; } = "";

    public DateParts Due { get; private set; } = DateParts.None;

    public async Task<IActionResult> OnPostAsync()
    {
        Due = DateParts.Read(Request.Form, "due");
        if (Due.Date is not { } date)
            return Wrong("due", "Enter the new deadline as a real date, like 27 3 2026");
        return await GiveWithNoteAsync(
            "note", Note, "Write why it is opened again", note => new ReopenApplication(London.Moment(date, EndOfDay), note),
            $"The application is open again until {London.Tell(London.Moment(date, EndOfDay))}. The forum has been told.", "due");
    }
}
