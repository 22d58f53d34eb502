using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Named places in a year, each reached by the commands that lead there.</summary>
internal static class Journeys
{
    public static readonly PriorYear NothingLeft = new(PriorMonitoring.Settled, Money.Zero);

    public static ContentHash Hash(string of) => new($"hash-of-{of}");

    public static readonly ContentHash Note = Hash("note");

    public static Story Unborn() => new();

    public static Story Invited(PriorYear? prior = null) =>
        Unborn().And(Cast.Time, new InviteForum(ForumYearId.For("2026-27", "derby"), "derby", Cast.People, prior ?? NothingLeft));

    public static Story Drafting(PriorYear? prior = null) =>
        Invited(prior).On(At(2026, 3, 9, 12)).And(Cast.Lead, new StartApplication());

    public static Story Submitted(PriorYear? prior = null, Money? requested = null) =>
        Drafting(prior).On(At(2026, 3, 16, 12)).And(Cast.Lead, Application(requested ?? Money.Pounds(17_500)));

    public static Story Returned() =>
        Submitted().On(At(2026, 3, 18, 12)).And(Cast.Adviser, new ReturnApplication(["plan"], Note));

    public static Story Approved(PriorYear? prior = null, Money? requested = null) =>
        Submitted(prior, requested).On(At(2026, 3, 20, 12)).And(Cast.Approver, new ApproveApplication());

    public static Story Lapsed() => Drafting().TimePasses(At(2026, 7, 13, 12));

    public static Story MouIssued(Story? from = null) => (from ?? Approved()).And(Cast.Time, new IssueMou(Hash("mou-1")));

    public static Story MouSigned(Story? from = null) => MouIssued(from).And(Cast.Signatory, new SignMou(Hash("mou-1"), Hash("signature")));

    public static Story MouComplete(Story? from = null) =>
        MouSigned(from).And(Cast.CouncilSignatory, new CountersignMou(Hash("mou-1"), Hash("countersignature")));

    public static Story MouDeclined() => MouSigned().And(Cast.CouncilSignatory, new DeclineMou(Note));

    public static Story BankGiven(Story? from = null) => (from ?? Drafting()).And(Cast.Lead, new GiveBankDetails(Hash("bank")));

    public static Story BankVerified(Story? from = null) => BankGiven(from).And(Cast.Officer, new VerifyBankDetails(Hash("bank")));

    /// <summary>Awarded on Friday 27 March 2026, before money may leave.</summary>
    public static Story Awarded(PriorYear? prior = null, Money? requested = null) =>
        BankVerified(MouComplete(Approved(prior, requested))).On(At(2026, 3, 27, 12)).And(Cast.Officer, new MakeAward(requested ?? Money.Pounds(17_500)));

    public static Story FirstReleased(PriorYear? prior = null, Money? requested = null) =>
        Awarded(prior, requested).On(At(2026, 4, 1, 11)).And(Cast.OtherApprover, new ReleaseTranche(Tranche.First));

    public static Story FirstPaid(PriorYear? prior = null, Money? requested = null) =>
        FirstReleased(prior, requested).And(Cast.Payer, new PayTranche(Tranche.First, "GRANT 2026-27 DERBY 1"));

    public static Story ReportOpen(PriorYear? prior = null, Money? requested = null) => FirstPaid(prior, requested).TimePasses(At(2026, 7, 1, 9));

    public static Story ReportSubmitted(PriorYear? prior = null, Money? requested = null) =>
        ReportOpen(prior, requested).And(Cast.Lead, new SubmitReport(1, Hash("report-1"), Money.Pounds(2_000)));

    public static Story ReportReturned() => ReportSubmitted().And(Cast.Adviser, new ReturnReport(1, ["spending"], Note));

    public static Story ReportAccepted(PriorYear? prior = null, Money? requested = null) => ReportSubmitted(prior, requested).And(Cast.Adviser, new AcceptReport(1));

    public static Story ReportWaived()
    {
        var told = ReportOpen();
        return told.And(Cast.Officer, new WaiveObligation(told.Owed(Programmes.ObligationKind.Report, 1), Note));
    }

    /// <summary>An award made in July, when the first quarter is over.</summary>
    public static Story AwardedLate() =>
        BankVerified(MouComplete()).On(At(2026, 7, 1, 8)).And(Cast.Officer, new MakeAward(Money.Pounds(17_500)));

    public static Story ClaimOpen(PriorYear? prior = null, Money? requested = null) => Report(ReportAccepted(prior, requested).TimePasses(At(2026, 10, 1, 9)), 2);

    public static Story Claimed(PriorYear? prior = null, Money? requested = null) =>
        ClaimOpen(prior, requested).And(Cast.Signatory, new ClaimSecondTranche(Hash("claim")));

    public static Story SecondReleased(PriorYear? prior = null) => Claimed(prior).And(Cast.OtherApprover, new ReleaseTranche(Tranche.Second));

    public static Story SecondPaid(PriorYear? prior = null) => SecondReleased(prior).And(Cast.Payer, new PayTranche(Tranche.Second, "GRANT 2026-27 DERBY 2"));

    public static Story ClaimLapsed() => ClaimOpen().TimePasses(At(2026, 11, 20, 17));

    public static Story AllReported(PriorYear? prior = null) =>
        Report(Report(SecondPaid(prior).TimePasses(At(2027, 1, 1, 9)), 3).TimePasses(At(2027, 4, 1, 9)), 4);

    public static Story MonitoringSubmitted(PriorYear? prior = null, Money? spent = null) =>
        AllReported(prior).And(Cast.Lead, new SubmitMonitoring(Hash("monitoring"), spent ?? Money.Pounds(17_500)));

    public static Story MonitoringQueried() => MonitoringSubmitted().And(Cast.Adviser, new QueryMonitoring(["evidence"], Note));

    public static Story MonitoringApproved() => MonitoringSubmitted().And(Cast.Adviser, new ApproveMonitoring(Money.Zero));

    public static Story Closed() => MonitoringApproved().And(Cast.Officer, new CloseForumYear());

    public static Story Rejected() => Submitted().And(Cast.Approver, new RejectApplication(Note));

    public static Story Withdrawn() => Submitted().And(Cast.Lead, new WithdrawApplication(Note));

    public static Story PlanChangeAsked() => FirstPaid().And(Cast.Lead, new AskPlanChange(Hash("plan-2"), Money.Pounds(17_500)));

    public static Story Paused(Story told) => told.And(Cast.Adviser, new PauseReminders(told.Now.AddDays(30), Note));

    public static SubmitApplication Application(Money requested) => new(Hash("application"), requested, requested);

    private static Story Report(Story told, int quarter) => told
        .And(Cast.Lead, new SubmitReport(quarter, Hash($"report-{quarter}"), Money.Pounds(4_000)))
        .And(Cast.Adviser, new AcceptReport(quarter));

    /// <summary>Every stage there is, and a year that stands there.</summary>
    public static readonly ImmutableSortedDictionary<Stage, Func<Story>> Reached = new Dictionary<Stage, Func<Story>>
    {
        [Stage.Uninvited] = Unborn,
        [Stage.Invited] = () => Invited(),
        [Stage.Drafting] = () => Drafting(),
        [Stage.Submitted] = () => Submitted(),
        [Stage.Returned] = Returned,
        [Stage.Approved] = () => Approved(),
        [Stage.Awarded] = () => Awarded(),
        [Stage.Closed] = Closed,
        [Stage.Rejected] = Rejected,
        [Stage.Withdrawn] = Withdrawn,
        [Stage.Lapsed] = Lapsed,
        [Stage.MouNotIssued] = () => Approved(),
        [Stage.MouIssued] = () => MouIssued(),
        [Stage.MouSigned] = () => MouSigned(),
        [Stage.MouComplete] = () => MouComplete(),
        [Stage.MouDeclined] = MouDeclined,
        [Stage.BankMissing] = () => Drafting(),
        [Stage.BankGiven] = () => BankGiven(),
        [Stage.BankVerified] = () => BankVerified(),
        [Stage.TrancheWaiting] = () => FirstPaid(),
        [Stage.ClaimOpen] = () => ClaimOpen(),
        [Stage.TrancheReady] = () => Claimed(),
        [Stage.TrancheReleased] = () => SecondReleased(),
        [Stage.TranchePaid] = () => SecondPaid(),
        [Stage.TrancheLapsed] = ClaimLapsed,
        [Stage.ReportNotOpen] = () => FirstPaid(),
        [Stage.ReportOpen] = () => ReportOpen(),
        [Stage.ReportSubmitted] = () => ReportSubmitted(),
        [Stage.ReportReturned] = ReportReturned,
        [Stage.ReportAccepted] = () => ReportAccepted(),
        [Stage.ReportWaived] = ReportWaived,
        [Stage.ReportNotNeeded] = AwardedLate,
        [Stage.MonitoringNotOpen] = () => FirstPaid(),
        [Stage.MonitoringOpen] = () => AllReported(),
        [Stage.MonitoringSubmitted] = () => MonitoringSubmitted(),
        [Stage.MonitoringQueried] = MonitoringQueried,
        [Stage.MonitoringApproved] = MonitoringApproved,
        [Stage.PlanAsAgreed] = () => FirstPaid(),
        [Stage.PlanChangeAsked] = PlanChangeAsked,
    }.ToImmutableSortedDictionary();
}
