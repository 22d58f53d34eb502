using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Programmes;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Admin.Deadlines;

/// <summary>Moves a deadline, or waives a report.</summary>
public sealed class IndexModel : StaffPage
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    [FromRoute(Name = "obligation")]
    public string ObligationName { get; set; } = "";

    [BindProperty(Name = "extend-note")]
    public string ExtendNote { get; set; } = "";

    [BindProperty(Name = "waive-note")]
    public string WaiveNote { get; set; } = "";

    public DateParts Due { get; private set; } = DateParts.None;

    /// <summary>Addresses come back in lower case, and ids are not.</summary>
    public Obligation? Obligation =>
        State.Obligations.FirstOrDefault(owed => owed.Id.Value.Equals(ObligationName, StringComparison.OrdinalIgnoreCase));

    public string Title => Obligation is { } owed ? DutyWords.Title(owed, Pack.Programme) : "Deadline";

    public bool IsFixed => Obligation is { } owed && Pack.Programme.Obligations[owed.Kind].Deadline == Deadline.Hard;

    public bool IsReport => Obligation is { Kind: ObligationKind.Report or ObligationKind.ReportCorrection };

    private ObligationId ObligationId => Obligation?.Id ?? new ObligationId(ObligationName);

    public async Task<IActionResult> OnPostExtendAsync()
    {
        Due = DateParts.Read(Request.Form, "due");
        if (Due.Date is not { } date)
            return Wrong("due", "Enter the new deadline as a real date, like 27 3 2026");
        return await GiveWithNoteAsync(
            "extend-note", ExtendNote, "Write why the deadline moves",
            note => new ExtendObligation(ObligationId, London.Moment(date, EndOfDay), note),
            $"The deadline is now {London.Tell(London.Moment(date, EndOfDay))}. Whoever owes it has been told.", "due");
    }

    public Task<IActionResult> OnPostWaiveAsync() => GiveWithNoteAsync(
        "waive-note", WaiveNote, "Write why the report is not needed",
        note => new WaiveObligation(ObligationId, note), "The report is waived. The forum has been told.");
}
