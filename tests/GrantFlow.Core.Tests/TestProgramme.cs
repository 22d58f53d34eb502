using System.Collections.Immutable;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Programmes.ObligationKind;

namespace GrantFlow.Core.Tests;

/// <summary>The year 2026-27 with the figures of the real grant.</summary>
internal static class TestProgramme
{
    private static readonly TimeOnly Five = new(17, 0);

    public static readonly Timetable Year = new(
        At(2026, 3, 2, 9), At(2026, 6, 26, 17),
        [new(2026, 6, 30), new(2026, 9, 30), new(2026, 12, 31), new(2027, 3, 31)], new(9, 0),
        At(2026, 10, 1, 9), At(2026, 11, 20, 17),
        At(2027, 4, 1, 9), At(2027, 4, 30, 17), At(2027, 7, 30, 17));

    public static readonly WorkingCalendar Calendar = new(
    [
        new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28),
        new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31), new(2027, 8, 30),
    ]);

    public static readonly Programme Is = new(
        "dfe-participation/2026-27", "Parent carer participation grant", "2026-27",
        new AwardRules(Money.Pounds(17_500), 50, new(2026, 4, 1)),
        Year, new SendingHours(new(10, 0), new(16, 0)), Calendar, Rules(), Gates(),
        ImmutableSortedDictionary<FormKind, Form>.Empty);

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0, int second = 0) =>
        London.Moment(new(year, month, day), new(hour, minute, second));

    public static ObligationRule RuleOf(ObligationKind kind) => Is.Obligations[kind];

    private static ImmutableSortedDictionary<ObligationKind, ObligationRule> Rules() => new Dictionary<ObligationKind, ObligationRule>
    {
        [Application] = new("send your application", new DueOn(Year.ApplicationsClose), Deadline.Negotiable, ForumLadder("application", -20, -10, -5, -1, 2, 5), 14),
        [Decision] = Ours("decide on the application", 10),
        [ApplicationCorrection] = new("change your application", Working(10), Deadline.Negotiable, ForumLadder("application", -5, -1, 1, 5), 28),
        [Signature] = Theirs("sign the MOU", 10),
        [Countersignature] = new("countersign the MOU", Working(15), Deadline.Negotiable,
        [
            new(-5, "countersignature-soon", [Role.AuthoritySignatory]), new(1, "countersignature-late", [Role.AuthoritySignatory, Role.AuthorityOfficer]),
            new(5, "countersignature-escalated", [Role.AuthorityDirector, Role.Adviser]), new(10, "countersignature-stuck", [Role.ProgrammeLead]),
        ]),
        [MouRevision] = Ours("issue a new MOU", 5),
        [BankDetails] = Theirs("give your bank details", 10),
        [BankCheck] = Ours("check the bank details", 10),
        [ObligationKind.Award] = Ours("make the award", 5),
        [FirstRelease] = Ours("release the first payment", 5),
        [FirstPayment] = Ours("pay the first payment", 5),
        [ObligationKind.Report] = new("send your report", new DueAfter(30, DayCount.Calendar, Five), Deadline.Negotiable, ForumLadder("report", -10, -3, 1, 5, 10)),
        [ReportReview] = Ours("review the report", 15),
        [ReportCorrection] = Theirs("change your report", 10),
        [ObligationKind.Claim] = new("claim the second payment", new DueOn(Year.ClaimsClose), Deadline.Hard, ForumLadder("claim", -20, -10, -3, 0)),
        [SecondRelease] = Ours("release the second payment", 10),
        [SecondPayment] = Ours("pay the second payment", 5),
        [UnderspendDecision] = Ours("decide on last year’s underspend", 10),
        [ObligationKind.Monitoring] = new("send your monitoring return", new DueOn(Year.MonitoringCloses), Deadline.Negotiable, ForumLadder("monitoring", -10, -3, 1, 5)),
        [MonitoringReview] = Ours("review the monitoring return", 20),
        [MonitoringCorrection] = Theirs("change your monitoring return", 10),
        [PlanDecision] = Ours("answer about the spending plan", 5),
        [Delegation] = Ours("see that the new signatory signs", 5),
        [PersonConfirmation] = Ours("confirm who is to sign", 5),
        [Closing] = new("close the year", new DueOn(Year.YearCloses), Deadline.Negotiable, [new(0, "closing-due", [Role.ProgrammeLead])]),
    }.ToImmutableSortedDictionary();

    private static ImmutableSortedDictionary<GatedAct, ImmutableArray<Gate>> Gates() => new Dictionary<GatedAct, ImmutableArray<Gate>>
    {
        [GatedAct.Award] = [Gate.MouComplete],
        [GatedAct.ReleaseFirst] = [Gate.MouComplete, Gate.BankVerified, Gate.YearStarted],
        [GatedAct.PayFirst] = [Gate.BankVerified, Gate.YearStarted],
        [GatedAct.Claim] = [Gate.FirstTranchePaid, Gate.NoOverdueReport],
        [GatedAct.ReleaseSecond] = [Gate.FirstTranchePaid, Gate.BankVerified, Gate.PreviousMonitoringApproved, Gate.NoOverdueReport, Gate.UnderspendSettled],
        [GatedAct.PaySecond] = [Gate.BankVerified],
        [GatedAct.Close] = [Gate.ReportsSettled, Gate.SecondTrancheSettled, Gate.MonitoringApproved],
    }.ToImmutableSortedDictionary();

    private static DueAfter Working(int days) => new(days, DayCount.Working, Five);

    private static ObligationRule Ours(string title, int days) =>
        new(title, Working(days), Deadline.Negotiable, [new(0, "task-due", [Role.Adviser]), new(3, "task-late", [Role.ProgrammeLead])]);

    private static ObligationRule Theirs(string title, int days) =>
        new(title, Working(days), Deadline.Negotiable, ForumLadder("task", -3, 1, 5));

    /// <summary>Person, then second contact, then adviser.</summary>
    private static ImmutableArray<LadderStep> ForumLadder(string name, params int[] days) =>
        [.. days.Select(day => new LadderStep(day, $"{name}-reminder", day switch
        {
            <= 0 => [Role.ForumLead],
            < 5 => [Role.ForumLead, Role.ForumSecond],
            _ => [Role.ForumLead, Role.ForumSecond, Role.Adviser],
        }))];
}
