using GrantFlow.Core.Programmes;
using Kind = GrantFlow.Core.Programmes.ObligationKind;

namespace GrantFlow.Core.ForumYears;

/// <summary>The one mechanism of deadlines: which event makes what owed, and which settles it.</summary>
internal static class Obligations
{
    /// <summary>The obligation events that follow from this one. <paramref name="state"/> already holds it.</summary>
    public static IEnumerable<Event> Follow(ForumYear state, Event happened, Programme programme)
    {
        var opening = new Opening(state, happened, programme);
        return happened switch
        {
            ReportEvent e => FollowReport(state, e, opening),
            MouIssued or MouSigned or MouCountersigned or MouDeclined => FollowMou(state, happened, opening),
            TrancheReleased or TranchePaid or ClaimOpened or SecondTrancheClaimed or ClaimLapsed or UnderspendDecided or PriorYearRecorded
                => FollowMoney(state, happened, opening),
            MonitoringOpened => [opening.Of(Kind.Monitoring)],
            MonitoringSubmitted => [.. End(state, Kind.Monitoring, Kind.MonitoringCorrection), opening.Of(Kind.MonitoringReview)],
            MonitoringQueried => [.. End(state, Kind.MonitoringReview), opening.Of(Kind.MonitoringCorrection)],
            MonitoringApproved => [.. End(state, Kind.MonitoringReview), opening.Of(Kind.Closing)],
            PlanChangeAsked => [opening.Of(Kind.PlanDecision)],
            PlanChangeAgreed or PlanChangeRefused => End(state, Kind.PlanDecision),
            PersonProposed or ProposalWithdrawn or PersonChanged => FollowPeople(state, happened, opening),
            _ => FollowApplication(state, happened, opening),
        };
    }

    private static IEnumerable<Event> FollowApplication(ForumYear state, Event happened, Opening opening) => happened switch
    {
        ForumInvited => [opening.Of(Kind.Application)],
        ApplicationSubmitted => [.. End(state, Kind.Application, Kind.ApplicationCorrection), opening.Of(Kind.Decision)],
        ApplicationReturned => [.. End(state, Kind.Decision), opening.Of(Kind.ApplicationCorrection)],
        ApplicationApproved => [.. End(state, Kind.Decision), .. LacksBankDetails(state) ? opening.Alone(Kind.BankDetails) : []],
        ApplicationRejected => [.. End(state, Kind.Decision), .. EndOthers(state, Ending.Dropped, Kind.Decision)],
        ApplicationWithdrawn => EndOthers(state, Ending.Dropped),
        ApplicationLapsed => EndOthers(state, Ending.Lapsed),
        ApplicationReopened e => [opening.Until(Kind.Application, e.Due), .. StillWaiting(state, opening)],
        AwardMade => [.. End(state, Kind.Award), opening.From(Kind.FirstRelease, 0, PayableFrom(happened, opening.Programme))],
        ForumYearClosed => [.. End(state, Kind.Closing), .. EndOthers(state, Ending.Dropped, Kind.Closing)],
        BankDetailsGiven => [.. End(state, Kind.BankDetails), .. End(state, Ending.Dropped, Kind.BankCheck), opening.Of(Kind.BankCheck)],
        BankDetailsVerified => End(state, Kind.BankCheck),
        BankDetailsQueried => [.. End(state, Kind.BankCheck), opening.Of(Kind.BankDetails)],
        _ => [],
    };

    private static IEnumerable<Event> FollowMou(ForumYear state, Event happened, Opening opening) => happened switch
    {
        MouIssued => [.. End(state, Kind.MouRevision), .. End(state, Ending.Dropped, Kind.Signature, Kind.Countersignature, Kind.Award, Kind.Delegation), opening.Of(Kind.Signature)],
        MouSigned => [.. End(state, Kind.Signature, Kind.Delegation), opening.Of(Kind.Countersignature)],
        MouCountersigned => [.. End(state, Kind.Countersignature, Kind.Delegation), .. state.Stage == Stage.Approved ? opening.Alone(Kind.Award) : []],
        _ => [.. End(state, Ending.Dropped, Kind.Signature, Kind.Countersignature), .. End(state, Kind.Delegation), opening.Of(Kind.MouRevision)],
    };

    /// <summary>However many wait to be confirmed, it is one task; its clock starts with the first, or anew where that one is replaced.</summary>
    private static IEnumerable<Event> FollowPeople(ForumYear state, Event happened, Opening opening) => happened switch
    {
        PersonProposed => state.Proposed.Count == 1 ? [.. End(state, Ending.Dropped, Kind.PersonConfirmation), opening.Of(Kind.PersonConfirmation)] : [],
        PersonChanged e => [.. EndConfirmation(state, Delegations.IsByParty(state, e) ? Ending.Dropped : Ending.Discharged), .. FollowHandOver(state, e, opening)],
        _ => EndConfirmation(state, Ending.Dropped),
    };

    private static IEnumerable<Event> EndConfirmation(ForumYear state, Ending ending) =>
        state.Proposed.IsEmpty ? End(state, ending, Kind.PersonConfirmation) : [];

    private static IEnumerable<Event> FollowHandOver(ForumYear state, PersonChanged e, Opening opening) =>
        Delegations.TaskOf(state, e.Role) is null ? []
        : [.. End(state, Ending.Dropped, Kind.Delegation), .. Delegations.IsByParty(state, e) ? opening.Alone(Kind.Delegation) : []];

    /// <summary>What waited for Contact when the application lapsed.</summary>
    private static IEnumerable<Event> StillWaiting(ForumYear state, Opening opening) =>
        [.. state.Bank.Stage == Stage.BankGiven ? opening.Alone(Kind.BankCheck) : [], .. state.Proposed.IsEmpty ? [] : opening.Alone(Kind.PersonConfirmation)];

    private static IEnumerable<Event> FollowMoney(ForumYear state, Event happened, Opening opening) => happened switch
    {
        TrancheReleased { Tranche: Tranche.First } => [.. End(state, Kind.FirstRelease), opening.Of(Kind.FirstPayment)],
        TrancheReleased => [.. End(state, Kind.SecondRelease), opening.Of(Kind.SecondPayment)],
        TranchePaid { Tranche: Tranche.First } => End(state, Kind.FirstPayment),
        TranchePaid => End(state, Kind.SecondPayment),
        ClaimOpened => [opening.Of(Kind.Claim)],
        SecondTrancheClaimed => [.. End(state, Kind.Claim), opening.Of(Kind.SecondRelease), .. MustDecideUnderspend(state) ? opening.Alone(Kind.UnderspendDecision) : []],
        ClaimLapsed => End(state, Ending.Lapsed, Kind.Claim),
        UnderspendDecided => End(state, Kind.UnderspendDecision),
        _ => [.. End(state, Ending.Dropped, Kind.UnderspendDecision), .. MustDecideUnderspend(state) ? opening.Alone(Kind.UnderspendDecision) : []],
    };

    private static IEnumerable<Event> FollowReport(ForumYear state, ReportEvent happened, Opening opening)
    {
        var quarter = happened.Quarter;
        return happened switch
        {
            ReportOpened e => [opening.From(Kind.Report, quarter, e.Opened)],
            ReportSubmitted => [.. EndReport(state, quarter), opening.From(Kind.ReportReview, quarter, happened.At)],
            ReportReturned => [.. EndReport(state, quarter), opening.From(Kind.ReportCorrection, quarter, happened.At)],
            _ => EndReport(state, quarter),
        };
    }

    /// <summary>Nobody is chased for a release before money may leave at all.</summary>
    private static DateTimeOffset PayableFrom(Event award, Programme programme)
    {
        var yearStarts = London.Moment(programme.Award.NotBefore, TimeOnly.MinValue);
        return award.At > yearStarts ? award.At : yearStarts;
    }

    /// <summary>Details that were queried are owed already.</summary>
    private static bool LacksBankDetails(ForumYear state) => state.Bank.Stage == Stage.BankMissing && state.Find(Kind.BankDetails) is null;

    /// <summary>Once the second payment is claimed, an underspend that it cannot bear needs a person’s decision.</summary>
    private static bool MustDecideUnderspend(ForumYear state) =>
        state.Second.Stage == Stage.TrancheReady && state.DecidedDeduction is null && state.Prior.Underspend > state.Award!.Second;

    private static IEnumerable<Event> End(ForumYear state, params Kind[] kinds) => End(state, Ending.Discharged, kinds);

    private static IEnumerable<Event> End(ForumYear state, Ending ending, params Kind[] kinds) =>
        state.Obligations.Where(obligation => kinds.Contains(obligation.Kind)).Select(obligation => new ObligationEnded(obligation.Id, ending));

    private static IEnumerable<Event> EndOthers(ForumYear state, Ending ending, params Kind[] but) =>
        state.Obligations.Where(obligation => !but.Contains(obligation.Kind)).Select(obligation => new ObligationEnded(obligation.Id, ending));

    private static IEnumerable<Event> EndReport(ForumYear state, int quarter) =>
        state.Obligations.Where(obligation => obligation.Quarter == quarter).Select(obligation => new ObligationEnded(obligation.Id, Ending.Discharged));
}

/// <summary>Opens obligations because of an event.</summary>
internal sealed record Opening(ForumYear State, Event Because, Programme Programme)
{
    public Event Of(ObligationKind kind) => From(kind, 0, Because.At);

    public IEnumerable<Event> Alone(ObligationKind kind) => [Of(kind)];

    public Event Until(ObligationKind kind, DateTimeOffset due) => Open(kind, 0, due);

    /// <summary>Counts the due rule from the moment given: before the event where the system was down, after it where nothing can be done yet.</summary>
    public Event From(ObligationKind kind, int quarter, DateTimeOffset from) =>
        Open(kind, quarter, Ladders.Due(Programme.Obligations[kind].Due, from, Programme.Calendar));

    private ObligationOpened Open(ObligationKind kind, int quarter, DateTimeOffset due)
    {
        var rule = Programme.Obligations[kind];
        var id = new ObligationId($"{kind}-{State.ObligationCount + 1}");
        var next = Letters.IsAnnounced(kind) ? Obligation.Unannounced : Ladders.NextStep(rule, due, Because.At, Programme);
        return new(id, kind, quarter, due, next, Ladders.Lapses(rule, due));
    }
}
