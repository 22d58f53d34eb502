using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>One forum in one grant year, as its events have made it.</summary>
public sealed record ForumYear
{
    public static readonly ForumYear Unborn = new();

    public ForumYearId Id { get; init; }

    public string AreaId { get; init; } = "";

    /// <summary>How many events made it.</summary>
    public long Version { get; init; }

    public Stage Stage { get; init; } = Stage.Uninvited;

    /// <summary>Who holds which role.</summary>
    public ImmutableSortedDictionary<Role, PersonId> People { get; init; } = ImmutableSortedDictionary<Role, PersonId>.Empty;

    /// <summary>Who is to sign from now on, once a second member of staff has confirmed it.</summary>
    public ImmutableSortedDictionary<Role, Proposal> Proposed { get; init; } = ImmutableSortedDictionary<Role, Proposal>.Empty;

    public PriorYear Prior { get; init; } = PriorYear.None;

    public Application? Application { get; init; }

    /// <summary>Why the application was rejected, withdrawn or opened again; whichever was last.</summary>
    public ContentHash? Note { get; init; }

    public Mou Mou { get; init; } = new(Stage.MouNotIssued, 0, null, null, null);

    public Bank Bank { get; init; } = new(Stage.BankMissing, null, null);

    public Award? Award { get; init; }

    public Payment First { get; init; } = Payment.Waiting;

    public Payment Second { get; init; } = Payment.Waiting;

    public ContentHash? Claim { get; init; }

    /// <summary>What a person decided to take off the second payment where last year's underspend exceeds it.</summary>
    public Money? DecidedDeduction { get; init; }

    /// <summary>Of the four quarters, in order.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [Report.NotOpen, Report.NotOpen, Report.NotOpen, Report.NotOpen];

    public Monitoring Monitoring { get; init; } = new(Stage.MonitoringNotOpen, null, Money.Zero, null);

    public Plan Plan { get; init; } = new(Stage.PlanAsAgreed, null, null);

    /// <summary>What is owed now, the earliest opened first.</summary>
    public ImmutableArray<Obligation> Obligations { get; init; } = [];

    /// <summary>The last pause of reminders, over or not; none where it was ended early.</summary>
    public Pause? Pause { get; init; }

    /// <summary>What stays unpublished; none where nobody ever said so.</summary>
    public Restriction? Restriction { get; init; }

    /// <summary>How many obligations there ever were; numbers the next.</summary>
    public int ObligationCount { get; init; }

    /// <summary>Who reviewed or waived a paper of the forum, or decided what last year takes off: none of them releases a payment.</summary>
    public ImmutableSortedSet<string> Reviewers { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public Report ReportOf(int quarter) => Reports[quarter - 1];

    public Payment PaymentOf(Tranche tranche) => tranche == Tranche.First ? First : Second;

    public Money Paid => First.PaidAmount + Second.PaidAmount;

    /// <summary>What the forum had to spend in this year. What was taken off the second payment counts,
    /// since the forum kept that much of last year’s money instead.</summary>
    public Money Held => Second.Stage == Stage.TranchePaid ? Award!.Amount : First.PaidAmount;

    /// <summary>Whether any payment was released, paid or not.</summary>
    public bool MoneyReleased => First.IsReleased || Second.IsReleased;

    public Obligation? Find(ObligationId id) => Obligations.FirstOrDefault(obligation => obligation.Id == id);

    public Obligation? Find(ObligationKind kind) => Obligations.FirstOrDefault(obligation => obligation.Kind == kind);

    public bool Holds(PersonId person, Role role) => People.TryGetValue(role, out var holder) && holder == person;

    public bool IsPaused(DateTimeOffset now) => Pause is { } pause && now < pause.Until;

    /// <summary>Whether the year has come to any of its ends.</summary>
    public bool IsOver => Stage is Stage.Closed or Stage.Rejected or Stage.Withdrawn or Stage.Lapsed;
}

/// <param name="By">Who named them; somebody else confirms.</param>
public sealed record Proposal(PersonId Person, PersonId By, DateTimeOffset At, ContentHash Note);

/// <summary>What last year left behind. Monitoring is settled where it was approved or where there was no grant.</summary>
public sealed record PriorYear(PriorMonitoring Monitoring, Money Underspend)
{
    public static readonly PriorYear None = new(PriorMonitoring.Settled, Money.Zero);
}

public enum PriorMonitoring
{
    Outstanding,
    Settled,
}

/// <param name="By">Who sent it.</param>
public sealed record Application(ContentHash Answers, Money Requested, PersonId By, DateTimeOffset At)
{
    /// <summary>What the forum is asked to change in it, once it was returned.</summary>
    public ChangeRequest? Asked { get; init; }
}

/// <param name="Forum">The forum’s signature on this version, or none.</param>
/// <param name="Authority">The authority’s signature on this version, or none.</param>
public sealed record Mou(Stage Stage, int Version, ContentHash? Document, MouSignature? Forum, MouSignature? Authority)
{
    public PersonId? SignedBy => Forum?.By;

    public PersonId? CountersignedBy => Authority?.By;

    /// <summary>The copy with the certificate of signatures, once it is made.</summary>
    public ContentHash? Sealed { get; init; }

    /// <summary>Why this version was issued in place of another, or why it was declined.</summary>
    public ContentHash? Note { get; init; }
}

/// <param name="By">Who signed; on paper, who recorded it.</param>
public sealed record MouSignature(PersonId By, DateTimeOffset At, ContentHash Evidence, Manner Manner);

/// <summary>How somebody signed.</summary>
public enum Manner
{
    Online,
    /// <summary>A member of staff recorded it with a scan.</summary>
    OnPaper,
}

/// <param name="GivenBy">Who gave or changed them last.</param>
public sealed record Bank(Stage Stage, ContentHash? Details, PersonId? GivenBy)
{
    /// <summary>What was wrong with the details, where they were queried.</summary>
    public ContentHash? Query { get; init; }
}

public sealed record Award(Money Amount, Money First, Money Second, DateTimeOffset At);

/// <param name="Amount">As released; none before.</param>
public sealed record Payment(Stage Stage, Money Amount, PersonId? ReleasedBy, DateTimeOffset? PaidAt, string? Reference)
{
    public static readonly Payment Waiting = new(Stage.TrancheWaiting, Money.Zero, null, null, null);

    public DateTimeOffset? ReleasedAt { get; init; }

    public bool IsReleased => Stage is Stage.TrancheReleased or Stage.TranchePaid;

    public Money PaidAmount => Stage == Stage.TranchePaid ? Amount : Money.Zero;
}

public sealed record Report(Stage Stage, ContentHash? Answers, Money Spent)
{
    public static readonly Report NotOpen = new(Stage.ReportNotOpen, null, Money.Zero);

    /// <summary>What the forum is asked to change in this report, or none.</summary>
    public ChangeRequest? Asked { get; init; }
}

public sealed record Monitoring(Stage Stage, ContentHash? Answers, Money Spent, Money? Underspend)
{
    /// <summary>What the forum is asked to change in the return, or none.</summary>
    public ChangeRequest? Asked { get; init; }
}

/// <summary>A return of one form: which sections must change, and the hash of the note that says how.</summary>
public sealed record ChangeRequest(ImmutableArray<string> Sections, ContentHash Note);

/// <param name="Agreed">The plan that replaced the application's, or none.</param>
public sealed record Plan(Stage Stage, ContentHash? Agreed, ContentHash? Asked);

/// <summary>What of a forum year stays out of published data.</summary>
/// <param name="Withheld">Empty where all may be published again.</param>
/// <param name="Note">Why.</param>
public sealed record Restriction(ImmutableArray<PublishedPart> Withheld, ContentHash Note);

/// <summary>What can be kept out of published data.</summary>
public enum PublishedPart
{
    /// <summary>The award as a whole.</summary>
    Award,
    /// <summary>Who holds the grant.</summary>
    Recipient,
    /// <summary>The area.</summary>
    Location,
    /// <summary>How the public can reach the forum.</summary>
    Contact,
}

/// <summary>No reminders for one forum year. Ends by itself.</summary>
/// <param name="Until">The first moment at which reminders may leave again.</param>
/// <param name="Note">Why.</param>
public sealed record Pause(DateTimeOffset Until, ContentHash Note)
{
    /// <summary>From the day on which it begins.</summary>
    public const int LongestDays = 60;
}

/// <summary>Something a party owes by a moment.</summary>
/// <param name="Quarter">1 to 4 for what belongs to a report, else 0.</param>
/// <param name="NextStep">The rung of the ladder that comes next; <see cref="Unannounced"/> where its announcement comes first.</param>
public sealed record Obligation(ObligationId Id, ObligationKind Kind, int Quarter, DateTimeOffset Opened, DateTimeOffset Due, int NextStep, DateTimeOffset? Lapses)
{
    public const int Unannounced = -1;

    public Party Owner => ObligationOwners.Of(Kind);

    public bool IsUnannounced => NextStep == Unannounced;

    public bool IsOverdue(DateTimeOffset now) => Due < now;
}
