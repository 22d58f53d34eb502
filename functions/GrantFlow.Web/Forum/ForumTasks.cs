using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Forums;

/// <param name="Href">None where there is nothing to see yet.</param>
/// <param name="Colour">None for what is done or cannot be done yet.</param>
public sealed record ForumTask(string Title, string? Href, string? Hint, string Status, TagColour? Colour);

/// <summary>The whole year as a list of tasks, in the order in which they usually come.</summary>
public static class ForumTasks
{
    /// <summary>Where the year ended before its time, only what there is to look back at.</summary>
    public static IEnumerable<ForumTask> Of(ForumYear state, Programme programme, string home) =>
        All(state, programme, home).Where(task => !state.IsOver || state.Stage == Stage.Closed || task.Href is not null);

    private static IEnumerable<ForumTask> All(ForumYear state, Programme programme, string home)
    {
        yield return OfForm(FormKey.Application, "Application", null, state, home);
        yield return new("Memorandum of understanding (MOU)", state.Mou.Document is null ? null : $"{home}/mou", null,
            StageWords.ForPublic(state.Mou.Stage), ColourOf(state.Mou.Stage));
        yield return new("Bank details", state.Stage == Stage.Invited || state.IsOver ? null : $"{home}/bank", null,
            StageWords.ForPublic(state.Bank.Stage), ColourOf(state.Bank.Stage));
        yield return OfPayment("First payment", state.First, state.Award?.First);
        for (var quarter = 1; quarter <= state.Reports.Length; quarter++)
            yield return OfForm(FormKey.Report(quarter), $"Report {quarter}", Quarters.Tell(programme.Timetable, quarter), state, home);
        yield return OfClaim(state, programme, home);
        yield return OfPayment("Second payment", state.Second, null);
        yield return OfForm(new FormKey(FormKind.Monitoring), "Yearly return (monitoring)", null, state, home);
        yield return new("Spending plan", state.Stage == Stage.Awarded ? $"{home}/plan" : null, null,
            state.Award is null ? "After the award" : StageWords.ForPublic(state.Plan.Stage), ColourOf(state.Plan.Stage));
    }

    private static ForumTask OfForm(FormKey key, string title, string? hint, ForumYear state, string home)
    {
        var stage = key.StageIn(state);
        var visible = key.EditingIn(state) != Editing.Closed || key.SentIn(state) is not null;
        return new(title, visible ? $"{home}/form/{key}" : null, hint, stage == Stage.Awarded ? "Approved" : StageWords.ForPublic(stage), ColourOf(stage));
    }

    private static ForumTask OfClaim(ForumYear state, Programme programme, string home)
    {
        var claimed = state.Claim is not null;
        var stage = state.Second.Stage;
        var status = claimed ? "Claimed" : StageWords.ForPublic(stage);
        var window = $"Claims close at {London.Tell(programme.Timetable.ClaimsClose)}";
        return new("Claim the second payment", claimed || stage == Stage.ClaimOpen ? $"{home}/form/claim" : null,
            claimed || stage == Stage.TrancheLapsed ? null : window, status, claimed ? null : ColourOf(stage));
    }

    private static ForumTask OfPayment(string title, Payment payment, Money? planned)
    {
        var amount = payment.Amount > Money.Zero ? payment.Amount : planned;
        var hint = payment.PaidAt is { } paid ? $"{payment.Amount}, paid on {London.Tell(London.Date(paid))}" : amount?.ToString();
        var claimable = payment.Stage == Stage.ClaimOpen;
        return new(title, null, hint, claimable ? "After your claim" : StageWords.ForPublic(payment.Stage), claimable ? null : ColourOf(payment.Stage));
    }

    /// <summary>Yellow for what the forum does next, orange for what came back, blue for what others do.</summary>
    private static TagColour? ColourOf(Stage stage) => stage switch
    {
        Stage.Invited or Stage.Drafting or Stage.MouIssued or Stage.BankMissing or Stage.ClaimOpen or Stage.ReportOpen or Stage.MonitoringOpen => TagColour.Yellow,
        Stage.Returned or Stage.ReportReturned or Stage.MonitoringQueried or Stage.MouDeclined => TagColour.Orange,
        Stage.Submitted or Stage.MouSigned or Stage.BankGiven or Stage.TrancheReady or Stage.TrancheReleased or Stage.ReportSubmitted
            or Stage.MonitoringSubmitted or Stage.PlanChangeAsked => TagColour.Blue,
        Stage.Rejected or Stage.Withdrawn or Stage.Lapsed or Stage.TrancheLapsed => TagColour.Grey,
        _ => null,
    };
}
