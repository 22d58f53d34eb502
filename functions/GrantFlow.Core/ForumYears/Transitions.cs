using System.Collections.Immutable;

namespace GrantFlow.Core.ForumYears;

/// <summary>One row: this command, given by one of these, moves this track from one of these stages.</summary>
/// <param name="To">The stage after it, or none where it moves nothing.</param>
/// <param name="During">Stages of the application in which it is possible at all.</param>
public sealed record Transition(Type Command, Track Track, ImmutableArray<Stage> From, Stage? To, ImmutableArray<Role> By, ImmutableArray<Stage> During);

/// <summary>The one table of what can happen when. Checks, status labels and docs/lifecycle.md are made from it.</summary>
public static class Transitions
{
    private static readonly ImmutableArray<Role> Time = [Role.System];
    private static readonly ImmutableArray<Role> Applicants = [Role.ForumLead, Role.ForumSecond];
    private static readonly ImmutableArray<Role> AnyOfForum = Roles.Forum;
    private static readonly ImmutableArray<Role> Reviewers = [Role.Adviser, Role.GrantsOfficer];
    private static readonly ImmutableArray<Role> Approvers = [Role.Approver];
    private static readonly ImmutableArray<Stage> Agreed = [Stage.Approved, Stage.Awarded];
    private static readonly ImmutableArray<Stage> Granted = [Stage.Awarded];
    private static readonly ImmutableArray<Stage> Alive = [Stage.Invited, Stage.Drafting, Stage.Submitted, Stage.Returned, .. Agreed];
    private static readonly ImmutableArray<Stage> Begun = [.. Alive, Stage.Closed, Stage.Rejected, Stage.Withdrawn, Stage.Lapsed];
    private static readonly ImmutableArray<Stage> Applied = [Stage.Drafting, Stage.Submitted, Stage.Returned, .. Agreed];
    private static readonly ImmutableArray<Stage> NotYetReleased = [Stage.TrancheWaiting, Stage.ClaimOpen, Stage.TrancheReady];

    public static readonly ImmutableArray<Transition> All =
    [
        .. Applications(), .. Mous(), .. Banks(), .. Payments(), .. Reports(), .. Monitorings(), .. Keeping(), .. Publication(),
    ];

    private static readonly ILookup<Type, Transition> ByCommand = All.ToLookup(row => row.Command);

    /// <summary>The rows of a command: one, or one for each tranche.</summary>
    public static Transition Of(Command command) =>
        ByCommand[command.GetType()].First(row => command is not (ReleaseTranche or PayTranche) || row.Track == TrackOf(command));

    /// <summary>Where the track that this row moves stands.</summary>
    public static Stage StageOf(ForumYear state, Track track, Command command) => track switch
    {
        Track.Mou => state.Mou.Stage,
        Track.Bank => state.Bank.Stage,
        Track.FirstTranche => state.First.Stage,
        Track.SecondTranche => state.Second.Stage,
        Track.Report => state.ReportOf(((ReportCommand)command).Quarter).Stage,
        Track.Monitoring => state.Monitoring.Stage,
        Track.Plan => state.Plan.Stage,
        _ => state.Stage,
    };

    private static Track TrackOf(Command command) => command switch
    {
        ReleaseTranche { Tranche: Tranche.First } or PayTranche { Tranche: Tranche.First } => Track.FirstTranche,
        _ => Track.SecondTranche,
    };

    private static Transition Row<T>(Track track, ImmutableArray<Stage> from, Stage? to, ImmutableArray<Role> by, ImmutableArray<Stage> during) where T : Command =>
        new(typeof(T), track, from, to, by, during);

    private static Transition Main<T>(ImmutableArray<Stage> from, Stage? to, ImmutableArray<Role> by) where T : Command =>
        Row<T>(Track.Application, from, to, by, from);

    private static IEnumerable<Transition> Applications() =>
    [
        Main<InviteForum>([Stage.Uninvited], Stage.Invited, [Role.System, Role.GrantsOfficer]),
        Main<StartApplication>([Stage.Invited], Stage.Drafting, AnyOfForum),
        Main<SubmitApplication>([Stage.Drafting, Stage.Returned], Stage.Submitted, Applicants),
        Main<ReturnApplication>([Stage.Submitted], Stage.Returned, [.. Reviewers, Role.Approver]),
        Main<ApproveApplication>([Stage.Submitted], Stage.Approved, Approvers),
        Main<RejectApplication>([Stage.Submitted], Stage.Rejected, Approvers),
        Main<WithdrawApplication>(Alive, Stage.Withdrawn, [Role.ForumLead, Role.ForumSignatory]),
        Main<LapseApplication>([Stage.Invited, Stage.Drafting, Stage.Returned], Stage.Lapsed, Time),
        Main<ReopenApplication>([Stage.Lapsed], Stage.Drafting, Reviewers),
        Main<MakeAward>([Stage.Approved], Stage.Awarded, [Role.GrantsOfficer, Role.Approver]),
        Main<CloseForumYear>([Stage.Awarded], Stage.Closed, [Role.GrantsOfficer]),
    ];

    private static IEnumerable<Transition> Mous() =>
    [
        Row<IssueMou>(Track.Mou, [Stage.MouNotIssued], Stage.MouIssued, [Role.System, Role.GrantsOfficer], Agreed),
        Row<ReissueMou>(Track.Mou, [Stage.MouIssued, Stage.MouSigned, Stage.MouComplete, Stage.MouDeclined], Stage.MouIssued, Reviewers, Agreed),
        Row<SignMou>(Track.Mou, [Stage.MouIssued], Stage.MouSigned, [Role.ForumSignatory], Agreed),
        Row<CountersignMou>(Track.Mou, [Stage.MouSigned], Stage.MouComplete, [Role.AuthoritySignatory], Agreed),
        Row<DeclineMou>(Track.Mou, [Stage.MouIssued, Stage.MouSigned], Stage.MouDeclined, [Role.ForumSignatory, Role.AuthoritySignatory], Agreed),
        Row<RecordForumSignature>(Track.Mou, [Stage.MouIssued], Stage.MouSigned, Reviewers, Agreed),
        Row<RecordAuthoritySignature>(Track.Mou, [Stage.MouSigned], Stage.MouComplete, Reviewers, Agreed),
        Row<RecordRefusal>(Track.Mou, [Stage.MouIssued, Stage.MouSigned], Stage.MouDeclined, Reviewers, Agreed),
        Row<KeepSealedMou>(Track.Mou, [Stage.MouComplete], null, Time, Agreed),
    ];

    private static IEnumerable<Transition> Banks() =>
    [
        Row<GiveBankDetails>(Track.Bank, [Stage.BankMissing], Stage.BankGiven, [.. AnyOfForum, Role.GrantsOfficer], Applied),
        Row<ChangeBankDetails>(Track.Bank, [Stage.BankGiven, Stage.BankVerified], Stage.BankGiven, [.. AnyOfForum, Role.GrantsOfficer], Applied),
        Row<VerifyBankDetails>(Track.Bank, [Stage.BankGiven], Stage.BankVerified, [Role.GrantsOfficer, Role.Approver], Applied),
        Row<QueryBankDetails>(Track.Bank, [Stage.BankGiven], Stage.BankMissing, [Role.GrantsOfficer, Role.Approver], Applied),
    ];

    private static IEnumerable<Transition> Payments() =>
    [
        Row<ReleaseTranche>(Track.FirstTranche, [Stage.TrancheReady], Stage.TrancheReleased, Approvers, Granted),
        Row<PayTranche>(Track.FirstTranche, [Stage.TrancheReleased], Stage.TranchePaid, [Role.Payer], Granted),
        Row<OpenClaim>(Track.SecondTranche, [Stage.TrancheWaiting], Stage.ClaimOpen, Time, Granted),
        Row<ClaimSecondTranche>(Track.SecondTranche, [Stage.ClaimOpen], Stage.TrancheReady, [Role.ForumSignatory], Granted),
        Row<LapseClaim>(Track.SecondTranche, [Stage.TrancheWaiting, Stage.ClaimOpen], Stage.TrancheLapsed, Time, Granted),
        Row<DecideUnderspend>(Track.SecondTranche, NotYetReleased, null, Approvers, Granted),
        Row<ReleaseTranche>(Track.SecondTranche, [Stage.TrancheReady], Stage.TrancheReleased, Approvers, Granted),
        Row<PayTranche>(Track.SecondTranche, [Stage.TrancheReleased], Stage.TranchePaid, [Role.Payer], Granted),
        Row<RecordPriorYear>(Track.SecondTranche, NotYetReleased, null, [Role.GrantsOfficer, Role.Approver], Alive),
    ];

    private static IEnumerable<Transition> Reports() =>
    [
        Row<OpenReport>(Track.Report, [Stage.ReportNotOpen], Stage.ReportOpen, Time, Granted),
        Row<SubmitReport>(Track.Report, [Stage.ReportOpen, Stage.ReportReturned], Stage.ReportSubmitted, AnyOfForum, Granted),
        Row<ReturnReport>(Track.Report, [Stage.ReportSubmitted], Stage.ReportReturned, Reviewers, Granted),
        Row<AcceptReport>(Track.Report, [Stage.ReportSubmitted], Stage.ReportAccepted, Reviewers, Granted),
    ];

    private static IEnumerable<Transition> Monitorings() =>
    [
        Row<OpenMonitoring>(Track.Monitoring, [Stage.MonitoringNotOpen], Stage.MonitoringOpen, Time, Granted),
        Row<SubmitMonitoring>(Track.Monitoring, [Stage.MonitoringOpen, Stage.MonitoringQueried], Stage.MonitoringSubmitted, AnyOfForum, Granted),
        Row<QueryMonitoring>(Track.Monitoring, [Stage.MonitoringSubmitted], Stage.MonitoringQueried, Reviewers, Granted),
        Row<ApproveMonitoring>(Track.Monitoring, [Stage.MonitoringSubmitted], Stage.MonitoringApproved, Reviewers, Granted),
    ];

    private static IEnumerable<Transition> Keeping() =>
    [
        Row<AskPlanChange>(Track.Plan, [Stage.PlanAsAgreed], Stage.PlanChangeAsked, AnyOfForum, Granted),
        Row<AgreePlanChange>(Track.Plan, [Stage.PlanChangeAsked], Stage.PlanAsAgreed, [Role.Adviser], Granted),
        Row<RefusePlanChange>(Track.Plan, [Stage.PlanChangeAsked], Stage.PlanAsAgreed, [Role.Adviser], Granted),
        Row<ExtendObligation>(Track.Keeping, Alive, null, Reviewers, Alive),
        Row<WaiveObligation>(Track.Keeping, Alive, null, [Role.GrantsOfficer, Role.Approver], Alive),
        Row<Remind>(Track.Keeping, Alive, null, Time, Alive),
        Row<PauseReminders>(Track.Keeping, Alive, null, Reviewers, Alive),
        Row<ResumeReminders>(Track.Keeping, Alive, null, Reviewers, Alive),
        Row<RequestLink>(Track.Keeping, Alive, null, [.. Time, .. Reviewers], Alive),
        Row<RevokeAccess>(Track.Keeping, Alive, null, Reviewers, Alive),
        Row<ConfirmPerson>(Track.Keeping, Alive, null, [.. Reviewers, Role.Approver], Alive),
        Row<WithdrawProposal>(Track.Keeping, Alive, null, [.. Reviewers, Role.Approver], Alive),
        Row<ChangePerson>(Track.Keeping, Alive, null,
            [Role.Adviser, Role.GrantsOfficer, Role.ForumLead, Role.ForumSignatory, Role.AuthorityOfficer, Role.AuthoritySignatory], Alive),
    ];

    private static IEnumerable<Transition> Publication() =>
    [
        Row<RestrictPublication>(Track.Publication, Begun, null, [Role.GrantsOfficer, Role.ProgrammeLead], Begun),
    ];
}
