using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Pausing;

/// <summary>Pauses the reminders of one forum, or starts them again.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "note")]
    public string Note { get; set; } = "";

    public DateParts Until { get; private set; } = DateParts.None;

    /// <summary>The pause that is on, or none.</summary>
    public Pause? Pause => State.IsPaused(Now) ? State.Pause : null;

    public string Reason { get; private set; } = "";

    protected override async Task PrepareAsync() => Reason = await Papers.ReadNoteAsync(Pause?.Note, Cancel);

    public async Task<IActionResult> OnPostAsync()
    {
        Until = DateParts.Read(Request.Form, "until");
        if (Until.Date is not { } date)
            return Wrong("until", "Enter the day as a real date, like 27 3 2026");
        return await GiveWithNoteAsync(
            "note", Note, "Write why reminders are paused", note => new PauseReminders(London.Moment(date, TimeOnly.MinValue), note),
            $"Reminders are paused. They start again by themselves on {London.Tell(date)}.", "until");
    }

    public Task<IActionResult> OnPostResumeAsync() => GiveAsync(new ResumeReminders(), "Reminders are on again.");
}
