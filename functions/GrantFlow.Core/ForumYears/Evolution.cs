namespace GrantFlow.Core.ForumYears;

/// <summary>What an event makes of the state. Never refuses and never computes: what happened, happened.</summary>
public static class Evolution
{
    public static ForumYear Evolve(ForumYear state, Event happened) =>
        Apply(state, happened) with { Version = state.Version + 1 };

    public static ForumYear Evolve(ForumYear state, IEnumerable<Event> happened) => happened.Aggregate(state, Evolve);

    private static ForumYear Apply(ForumYear state, Event happened) => happened switch
    {
        ForumInvited e => state with { Id = e.ForumYear, AreaId = e.AreaId, People = e.People, Prior = e.Prior, Stage = Stage.Invited },
        ApplicationStarted => state with { Stage = Stage.Drafting },
        ApplicationSubmitted e => state with { Stage = Stage.Submitted, Application = new(e.Answers, e.Requested, e.By, e.At) },
        ApplicationReturned e => Reviewed(state, e) with { Stage = Stage.Returned, Application = state.Application! with { Asked = new(e.Sections, e.Note) } },
        ApplicationApproved e => Reviewed(state, e) with { Stage = Stage.Approved },
        ApplicationRejected e => Reviewed(state, e) with { Stage = Stage.Rejected, Note = e.Note },
        ApplicationWithdrawn e => state with { Stage = Stage.Withdrawn, Note = e.Note },
        ApplicationLapsed => state with { Stage = Stage.Lapsed },
        ApplicationReopened e => state with { Stage = Stage.Drafting, Note = e.Note },
        AwardMade e => Awarded(state, e),
        ForumYearClosed => state with { Stage = Stage.Closed },
        ReportEvent e => ApplyToReport(state, e),
        MouIssued or MouSigned or MouCountersigned or MouDeclined or MouSealed => ApplyToMou(state, happened),
        BankDetailsGiven e => state with { Bank = new(Stage.BankGiven, e.Details, e.By) },
        BankDetailsVerified => state with { Bank = state.Bank with { Stage = Stage.BankVerified } },
        BankDetailsQueried e => state with { Bank = state.Bank with { Stage = Stage.BankMissing, Query = e.Note } },
        TrancheReleased or TranchePaid or ClaimOpened or SecondTrancheClaimed or ClaimLapsed or UnderspendDecided or PriorYearRecorded
            => ApplyToMoney(state, happened),
        MonitoringOpened or MonitoringSubmitted or MonitoringQueried or MonitoringApproved => ApplyToMonitoring(state, happened),
        PlanChangeAsked e => state with { Plan = state.Plan with { Stage = Stage.PlanChangeAsked, Asked = e.Plan } },
        PlanChangeAgreed => state with { Plan = new(Stage.PlanAsAgreed, state.Plan.Asked, null) },
        PlanChangeRefused e => state with { Plan = state.Plan with { Stage = Stage.PlanAsAgreed, Asked = null } },
        PersonChanged e => state with { People = state.People.SetItem(e.Role, e.Person), Proposed = state.Proposed.Remove(e.Role) },
        PersonProposed e => state with { Proposed = state.Proposed.SetItem(e.Role, new(e.Person, e.By, e.At, e.Note)) },
        ProposalWithdrawn e => state with { Proposed = state.Proposed.Remove(e.Role) },
        RemindersPaused e => state with { Pause = new(e.Until, e.Note) },
        RemindersResumed => state with { Pause = null },
        PublicationRestricted e => state with { Restriction = new(e.Withheld, e.Note) },
        LinkRequested or AccessRevoked => state,
        _ => ApplyToObligations(state, happened),
    };

    private static ForumYear Awarded(ForumYear state, AwardMade e) => state with
    {
        Stage = Stage.Awarded,
        Award = new(e.Amount, e.First, e.Second, e.At),
        First = Payment.Waiting with { Stage = Stage.TrancheReady },
        Reports = [.. state.Reports.Select((report, i) => e.QuartersNotNeeded.Contains(i + 1) ? report with { Stage = Stage.ReportNotNeeded } : report)],
    };

    private static ForumYear ApplyToMou(ForumYear state, Event happened) => state with
    {
        Mou = happened switch
        {
            MouIssued e => new(Stage.MouIssued, e.Version, e.Document, null, null) { Note = e.Note },
            MouSigned e => state.Mou with { Stage = Stage.MouSigned, Forum = new(e.By, e.At, e.Evidence, e.Manner) },
            MouCountersigned e => state.Mou with { Stage = Stage.MouComplete, Authority = new(e.By, e.At, e.Evidence, e.Manner) },
            MouSealed e => state.Mou with { Sealed = e.Sealed },
            _ => state.Mou with { Stage = Stage.MouDeclined, Note = ((MouDeclined)happened).Note },
        },
    };

    private static ForumYear ApplyToMoney(ForumYear state, Event happened) => happened switch
    {
        TrancheReleased e => WithPayment(state, e.Tranche, new(Stage.TrancheReleased, e.Amount, e.By, null, null) { ReleasedAt = e.At }),
        TranchePaid e => WithPayment(state, e.Tranche, state.PaymentOf(e.Tranche) with { Stage = Stage.TranchePaid, PaidAt = e.At, Reference = e.Reference }),
        ClaimOpened => state with { Second = state.Second with { Stage = Stage.ClaimOpen } },
        SecondTrancheClaimed e => state with { Second = state.Second with { Stage = Stage.TrancheReady }, Claim = e.Answers },
        ClaimLapsed => state with { Second = state.Second with { Stage = Stage.TrancheLapsed } },
        PriorYearRecorded e => Reviewed(state, e) with { Prior = e.Prior, DecidedDeduction = null },
        _ => Reviewed(state, happened) with { DecidedDeduction = ((UnderspendDecided)happened).Deduct },
    };

    private static ForumYear WithPayment(ForumYear state, Tranche tranche, Payment payment) =>
        tranche == Tranche.First ? state with { First = payment } : state with { Second = payment };

    private static ForumYear ApplyToReport(ForumYear state, ReportEvent happened)
    {
        var report = state.ReportOf(happened.Quarter);
        var after = happened switch
        {
            ReportOpened => report with { Stage = Stage.ReportOpen },
            ReportSubmitted e => new Report(Stage.ReportSubmitted, e.Answers, e.Spent),
            ReportReturned e => report with { Stage = Stage.ReportReturned, Asked = new(e.Sections, e.Note) },
            _ => report with { Stage = Stage.ReportAccepted },
        };
        var reviewed = happened is ReportReturned or ReportAccepted ? Reviewed(state, happened) : state;
        return reviewed with { Reports = state.Reports.SetItem(happened.Quarter - 1, after) };
    }

    private static ForumYear ApplyToMonitoring(ForumYear state, Event happened) => happened switch
    {
        MonitoringOpened => state with { Monitoring = state.Monitoring with { Stage = Stage.MonitoringOpen } },
        MonitoringSubmitted e => state with { Monitoring = new(Stage.MonitoringSubmitted, e.Answers, e.Spent, null) },
        MonitoringQueried e => Reviewed(state, e) with
        {
            Monitoring = state.Monitoring with { Stage = Stage.MonitoringQueried, Asked = new(e.Sections, e.Note) },
        },
        _ => Reviewed(state, happened) with
        {
            Monitoring = state.Monitoring with { Stage = Stage.MonitoringApproved, Underspend = ((MonitoringApproved)happened).Underspend },
        },
    };

    private static ForumYear ApplyToObligations(ForumYear state, Event happened) => happened switch
    {
        ObligationOpened e => state with
        {
            Obligations = state.Obligations.Add(new(e.Obligation, e.Kind, e.Quarter, e.At, e.Due, e.NextStep, e.Lapses)),
            ObligationCount = state.ObligationCount + 1,
        },
        ObligationEnded e => Without(state, e.Obligation),
        ObligationWaived e => Without(Reviewed(state, e), e.Obligation) with
        {
            Reports = state.Reports.SetItem(e.Quarter - 1, state.ReportOf(e.Quarter) with { Stage = Stage.ReportWaived }),
        },
        ObligationExtended e => Changed(state, e.Obligation, o => o with { Due = e.Due, NextStep = e.NextStep, Lapses = e.Lapses }),
        ReminderDue e => Changed(state, e.Obligation, o => o with { NextStep = e.Step + 1 }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that the core does not know"),
    };

    private static ForumYear Without(ForumYear state, ObligationId id) =>
        state with { Obligations = state.Obligations.RemoveAll(obligation => obligation.Id == id) };

    private static ForumYear Changed(ForumYear state, ObligationId id, Func<Obligation, Obligation> change) =>
        state with { Obligations = [.. state.Obligations.Select(obligation => obligation.Id == id ? change(obligation) : obligation)] };

    private static ForumYear Reviewed(ForumYear state, Event review) => state with { Reviewers = state.Reviewers.Add(review.By.Value) };
}
