namespace GrantFlow.Core.ForumYears;

/// <summary>The parallel courses of a forum year, each with stages of its own. The application's is the main one:
/// the others move only while it stands at <see cref="Stage.Approved"/> or <see cref="Stage.Awarded"/>, bank details earlier too.</summary>
public enum Track
{
    Application,
    Mou,
    Bank,
    FirstTranche,
    SecondTranche,
    Report,
    Monitoring,
    Plan,
    /// <summary>Obligations, people and facts of last year: acts that move no stage.</summary>
    Keeping,
    /// <summary>What is published of the year, while it runs and after it.</summary>
    Publication,
}

/// <summary>Where a track stands. <see cref="StageWords"/> has the wording of each.</summary>
public enum Stage
{
    Uninvited,
    Invited,
    Drafting,
    Submitted,
    Returned,
    Approved,
    Awarded,
    Closed,
    Rejected,
    Withdrawn,
    Lapsed,

    MouNotIssued,
    MouIssued,
    MouSigned,
    MouComplete,
    MouDeclined,

    BankMissing,
    BankGiven,
    BankVerified,

    TrancheWaiting,
    ClaimOpen,
    TrancheReady,
    TrancheReleased,
    TranchePaid,
    TrancheLapsed,

    ReportNotOpen,
    ReportOpen,
    ReportSubmitted,
    ReportReturned,
    ReportAccepted,
    ReportWaived,
    ReportNotNeeded,

    MonitoringNotOpen,
    MonitoringOpen,
    MonitoringSubmitted,
    MonitoringQueried,
    MonitoringApproved,

    PlanAsAgreed,
    PlanChangeAsked,
}

public enum Tranche
{
    First,
    Second,
}
