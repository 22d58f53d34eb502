using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>What happened. Holds ids, hashes, moments and money; never a name, an address or a person's words.</summary>
public abstract record Event
{
    public DateTimeOffset At { get; init; }

    public PersonId By { get; init; }
}

public sealed record ForumInvited(ForumYearId ForumYear, string AreaId, ImmutableSortedDictionary<Role, PersonId> People, PriorYear Prior) : Event;
public sealed record ApplicationStarted : Event;
public sealed record ApplicationSubmitted(ContentHash Answers, Money Requested) : Event;
public sealed record ApplicationReturned(ImmutableArray<string> Sections, ContentHash Note) : Event;
public sealed record ApplicationApproved : Event;
public sealed record ApplicationRejected(ContentHash Note) : Event;
public sealed record ApplicationWithdrawn(ContentHash Note) : Event;
public sealed record ApplicationLapsed : Event;
public sealed record ApplicationReopened(DateTimeOffset Due, ContentHash Note) : Event;
public sealed record AwardMade(Money Amount, Money First, Money Second, ImmutableArray<int> QuartersNotNeeded) : Event;
public sealed record ForumYearClosed : Event;

/// <param name="Note">Why this version replaces the one before it; none for the first.</param>
public sealed record MouIssued(int Version, ContentHash Document, ContentHash? Note = null) : Event;
/// <param name="Manner">On paper, it was recorded by whom the event names.</param>
public sealed record MouSigned(int Version, ContentHash Document, ContentHash Evidence, Manner Manner = Manner.Online) : Event;
/// <param name="Manner">On paper, it was recorded by whom the event names.</param>
public sealed record MouCountersigned(int Version, ContentHash Document, ContentHash Evidence, Manner Manner = Manner.Online) : Event;
/// <param name="Evidence">Names the scan where it was declined on paper; none where it was declined here.</param>
public sealed record MouDeclined(int Version, Party Decliner, ContentHash Note, ContentHash? Evidence = null) : Event;
/// <summary>The sealed copy of a complete version was made.</summary>
public sealed record MouSealed(int Version, ContentHash Sealed) : Event;

/// <summary>Given for the first time, again after a query, or changed; whatever was verified is verified no longer.</summary>
public sealed record BankDetailsGiven(ContentHash Details) : Event;
public sealed record BankDetailsVerified(ContentHash Details) : Event;
public sealed record BankDetailsQueried(ContentHash Note) : Event;

public sealed record TrancheReleased(Tranche Tranche, Money Amount) : Event;
public sealed record TranchePaid(Tranche Tranche, Money Amount, string Reference) : Event;
public sealed record ClaimOpened : Event;
public sealed record SecondTrancheClaimed(ContentHash Answers) : Event;
public sealed record ClaimLapsed : Event;
public sealed record UnderspendDecided(Money Deduct, Money ToRecover, ContentHash Note) : Event;

public abstract record ReportEvent(int Quarter) : Event;
public sealed record ReportOpened(int Quarter, DateTimeOffset Opened) : ReportEvent(Quarter);
public sealed record ReportSubmitted(int Quarter, ContentHash Answers, Money Spent) : ReportEvent(Quarter);
public sealed record ReportReturned(int Quarter, ImmutableArray<string> Sections, ContentHash Note) : ReportEvent(Quarter);
public sealed record ReportAccepted(int Quarter) : ReportEvent(Quarter);

public sealed record MonitoringOpened : Event;
public sealed record MonitoringSubmitted(ContentHash Answers, Money Spent) : Event;
public sealed record MonitoringQueried(ImmutableArray<string> Sections, ContentHash Note) : Event;
public sealed record MonitoringApproved(Money Underspend) : Event;

public sealed record PlanChangeAsked(ContentHash Plan, Money Total) : Event;
public sealed record PlanChangeAgreed : Event;
public sealed record PlanChangeRefused(ContentHash Note) : Event;

/// <param name="Quarter">1 to 4 for what belongs to a report, else 0.</param>
/// <param name="NextStep">First rung of its ladder that lies ahead; −1 where its announcement comes first.</param>
/// <param name="Lapses">When it lapses by itself, or never.</param>
public sealed record ObligationOpened(ObligationId Obligation, ObligationKind Kind, int Quarter, DateTimeOffset Due, int NextStep, DateTimeOffset? Lapses) : Event;
public sealed record ObligationEnded(ObligationId Obligation, Ending Ending) : Event;
public sealed record ObligationExtended(ObligationId Obligation, DateTimeOffset Due, int NextStep, DateTimeOffset? Lapses, ContentHash Note) : Event;
public sealed record ObligationWaived(ObligationId Obligation, ObligationKind Kind, int Quarter, ContentHash Note) : Event;
/// <summary>These are to be told. Rungs that were passed over are covered by it.</summary>
/// <param name="Step">The last rung that it covers; −1 for an announcement before all of them.</param>
/// <param name="To">Without those whom a later rung tells in the same go.</param>
public sealed record ReminderDue(ObligationId Obligation, int Step, string Template, ImmutableArray<Role> To) : Event;
/// <summary>Nobody is reminded until then. What opens is announced all the same.</summary>
public sealed record RemindersPaused(DateTimeOffset Until, ContentHash Note) : Event;
public sealed record RemindersResumed : Event;
/// <summary>Staff named somebody who is to sign; a colleague has to confirm it. A newer proposal takes the place of the one before.</summary>
public sealed record PersonProposed(Role Role, PersonId Person, ContentHash Note) : Event;
/// <summary>Nobody has to confirm them any more.</summary>
public sealed record ProposalWithdrawn(Role Role, PersonId Person) : Event;
public sealed record AccessRevoked(Role Role, PersonId Person, ContentHash Note) : Event;
public sealed record PersonChanged(Role Role, PersonId Person, PersonId? Previous, ContentHash Note) : Event;
/// <summary>Whoever holds this role asked for a new link in place of one that had ended.</summary>
public sealed record LinkRequested(Role Role, ObligationKind? Task) : Event;
public sealed record PriorYearRecorded(PriorYear Prior) : Event;
public sealed record PublicationRestricted(ImmutableArray<PublishedPart> Withheld, ContentHash Note) : Event;

public enum Ending
{
    Discharged,
    Waived,
    Lapsed,
    /// <summary>No longer owed, since the year took another course.</summary>
    Dropped,
}
