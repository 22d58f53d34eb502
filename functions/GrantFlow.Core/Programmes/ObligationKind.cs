using System.Collections.Immutable;

namespace GrantFlow.Core.Programmes;

/// <summary>What a party can owe. The pack gives each its title, due rule and ladder.</summary>
public enum ObligationKind
{
    Application,
    Decision,
    ApplicationCorrection,
    Signature,
    Countersignature,
    /// <summary>A declined MOU needs a new version.</summary>
    MouRevision,
    BankDetails,
    BankCheck,
    Award,
    FirstRelease,
    FirstPayment,
    Report,
    ReportReview,
    ReportCorrection,
    Claim,
    SecondRelease,
    SecondPayment,
    UnderspendDecision,
    Monitoring,
    MonitoringReview,
    MonitoringCorrection,
    PlanDecision,
    /// <summary>A signature was handed over, and somebody has to see that it is given.</summary>
    Delegation,
    /// <summary>Staff named who is to sign, and a colleague has to confirm it.</summary>
    PersonConfirmation,
    Closing,
}

/// <summary>Who owes what.</summary>
public static class ObligationOwners
{
    private static readonly ImmutableHashSet<ObligationKind> OfForum =
    [
        ObligationKind.Application, ObligationKind.ApplicationCorrection, ObligationKind.Signature, ObligationKind.BankDetails,
        ObligationKind.Report, ObligationKind.ReportCorrection, ObligationKind.Claim, ObligationKind.Monitoring,
        ObligationKind.MonitoringCorrection,
    ];

    public static Party Of(ObligationKind kind) =>
        OfForum.Contains(kind) ? Party.Forum
        : kind == ObligationKind.Countersignature ? Party.Authority
        : Party.Contact;
}

/// <summary>What a gate stands before.</summary>
public enum GatedAct
{
    Award,
    ReleaseFirst,
    PayFirst,
    Claim,
    ReleaseSecond,
    PaySecond,
    Close,
}

/// <summary>A named condition that must hold before an act.</summary>
public enum Gate
{
    MouComplete,
    BankVerified,
    YearStarted,
    FirstTranchePaid,
    PreviousMonitoringApproved,
    NoOverdueReport,
    UnderspendSettled,
    ReportsSettled,
    SecondTrancheSettled,
    MonitoringApproved,
}
