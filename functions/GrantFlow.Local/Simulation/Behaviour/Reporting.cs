using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>Quarterly reports, the yearly return, and closing.</summary>
internal static class Reporting
{
    private static readonly FormKey Return = new(FormKind.Monitoring);

    public static IEnumerable<Act> Report(Sight s, Obligation owed)
    {
        var quarter = $"q{owed.Quarter}";
        var silent = s.Dice.Happens($"{quarter}-silent", 5);
        if (s.Dice.Happens($"{quarter}-asks-for-time", 6))
            yield return Keeping.Extend(s, owed, 14);
        if (silent && !s.Dice.Happens($"{quarter}-stays-owed", 25))
            yield return Keeping.Waive(s, owed);
        if (silent)
            yield break;
        var at = s.Dice.Happens($"{quarter}-late", 14) ? s.BeforeDue(owed, "report", -30, -1) : s.BeforeDue(owed, "report", 0, 22);
        if (s.Dice.Happens($"{quarter}-council-tries", 3))
            yield return new Act($"{owed.Id}-by-council", "SubmitReport", at.AddMinutes(-30), hands => hands.SendAsync(FormKey.Report(owed.Quarter), s.Of(Role.AuthorityOfficer)));
        yield return new Act($"{owed.Id}-send", "SubmitReport", at, hands => hands.SendAsync(FormKey.Report(owed.Quarter), s.Of(Sender(s, quarter))));
    }

    public static IEnumerable<Act> ReportReview(Sight s, Obligation owed)
    {
        var at = s.InOffice(owed, "review", 1, 20);
        if (s.Dice.Happens($"{owed.Id}-returned", 12))
            yield return new Act($"{owed.Id}-return", "ReturnReport", at, async hands =>
                await hands.DoAsync(s.Adviser, new ReturnReport(owed.Quarter, ["money"], await hands.NoteAsync("The lines do not match your plan. Please say which line the training was paid from."))));
        else
            yield return new Act($"{owed.Id}-accept", "AcceptReport", at, hands => hands.DoAsync(s.Adviser, new AcceptReport(owed.Quarter)));
    }

    public static IEnumerable<Act> ReportCorrection(Sight s, Obligation owed)
    {
        yield return new Act($"{owed.Id}-send", "SubmitReport", s.After(owed, "correct", 1, 18), hands => hands.SendAsync(FormKey.Report(owed.Quarter), s.Of(Role.ForumLead)));
    }

    public static IEnumerable<Act> Monitoring(Sight s, Obligation owed)
    {
        var at = s.Dice.Happens("monitoring-late", 15) ? s.BeforeDue(owed, "monitor", -35, -1) : s.BeforeDue(owed, "monitor", 0, 26);
        if (!s.Dice.Happens("monitoring-never", 2))
            yield return new Act($"{owed.Id}-send", "SubmitMonitoring", at, hands => hands.SendAsync(Return, s.Of(Role.ForumLead)));
    }

    public static IEnumerable<Act> MonitoringReview(Sight s, Obligation owed)
    {
        var at = s.InOffice(owed, "review", 2, 30);
        if (s.Dice.Happens($"{owed.Id}-queried", 12))
            yield return new Act($"{owed.Id}-query", "QueryMonitoring", at, async hands =>
                await hands.DoAsync(s.Adviser, new QueryMonitoring(["evidence"], await hands.NoteAsync("The receipts for room hire are missing. Please add them."))));
        else
            yield return new Act($"{owed.Id}-approve", "ApproveMonitoring", at, hands =>
                hands.DoAsync(s.Adviser, new ApproveMonitoring(hands.State.Paid - hands.State.Monitoring.Spent)));
    }

    public static IEnumerable<Act> MonitoringCorrection(Sight s, Obligation owed)
    {
        yield return new Act($"{owed.Id}-send", "SubmitMonitoring", s.After(owed, "correct", 1, 16), hands => hands.SendAsync(Return, s.Of(Role.ForumLead)));
    }

    public static IEnumerable<Act> Closing(Sight s, Obligation owed)
    {
        yield return new Act($"{owed.Id}-close", "CloseForumYear", s.InOffice(owed, "close", 3, 40), hands =>
            hands.DoAsync(Staff.GrantsOfficer, new CloseForumYear())) { Again = TimeSpan.FromDays(14) };
    }

    private static Role Sender(Sight s, string quarter) => s.Dice.Happens($"{quarter}-by-second", 20) ? Role.ForumSecond : Role.ForumLead;
}
