using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>What everybody means to do about a forum year as it stands. Follows from seed, forum and obligation alone.</summary>
internal static class Intentions
{
    public static IEnumerable<Act> Of(Sight s)
    {
        if (s.State.IsOver)
            return s.State.Stage == Stage.Lapsed ? Applying.Lapsed(s) : [];
        return s.State.Obligations.SelectMany(owed => About(s, owed))
            .Concat(Keeping.Withdraw(s)).Concat(Keeping.ChangeLead(s)).Concat(Keeping.AskPlan(s))
            .Concat(Banking.Change(s)).Concat(Paying.PriorYear(s)).Concat(Paying.MissedClaim(s));
    }

    private static IEnumerable<Act> About(Sight s, Obligation owed) => owed.Kind switch
    {
        ObligationKind.Application => Applying.Application(s, owed),
        ObligationKind.Decision => Applying.Decision(s, owed),
        ObligationKind.ApplicationCorrection => Applying.Correction(s, owed),
        ObligationKind.Signature => Signing.Signature(s, owed),
        ObligationKind.Countersignature => Signing.Countersignature(s, owed),
        ObligationKind.MouRevision => Signing.Revision(s, owed),
        ObligationKind.BankDetails => Banking.Details(s, owed),
        ObligationKind.BankCheck => Banking.Check(s, owed),
        ObligationKind.Award => Applying.Award(s, owed),
        ObligationKind.FirstRelease => Paying.Release(s, owed, Tranche.First),
        ObligationKind.SecondRelease => Paying.Release(s, owed, Tranche.Second),
        ObligationKind.FirstPayment => Paying.Payment(s, owed, Tranche.First),
        ObligationKind.SecondPayment => Paying.Payment(s, owed, Tranche.Second),
        ObligationKind.Report => Reporting.Report(s, owed),
        ObligationKind.ReportReview => Reporting.ReportReview(s, owed),
        ObligationKind.ReportCorrection => Reporting.ReportCorrection(s, owed),
        ObligationKind.Claim => Paying.Claim(s, owed),
        ObligationKind.UnderspendDecision => Paying.Underspend(s, owed),
        ObligationKind.Monitoring => Reporting.Monitoring(s, owed),
        ObligationKind.MonitoringReview => Reporting.MonitoringReview(s, owed),
        ObligationKind.MonitoringCorrection => Reporting.MonitoringCorrection(s, owed),
        ObligationKind.PlanDecision => Keeping.DecidePlan(s, owed),
        ObligationKind.Closing => Reporting.Closing(s, owed),
        _ => throw new ArgumentOutOfRangeException(nameof(owed), owed.Kind, "An obligation that nobody thinks of"),
    };

    /// <summary>What last year left behind: mostly nothing, at times more than the second payment.</summary>
    public static PriorYear Prior(Dice dice) =>
        dice.Happens("prior-outstanding", 14) ? new(PriorMonitoring.Outstanding, Money.Zero)
        : dice.Happens("prior-large", 3) ? new(PriorMonitoring.Settled, Money.Pounds(dice.Between("prior-pounds", 9_000, 12_000)))
        : dice.Happens("prior-some", 22) ? new(PriorMonitoring.Settled, Money.Pounds(10 * dice.Between("prior-pounds", 5, 250)))
        : PriorYear.None;
}
