using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Core.GrantYears;

public enum GrantYearStage
{
    Draft,
    Open,
    Closed,
}

/// <summary>What the programme team owes in a year, besides the forums’ own business.</summary>
public enum Milestone
{
    ApplicationsClose,
    FirstReturn,
    SecondReturn,
    ThirdReturn,
    FourthReturn,
    ClaimsClose,
    MonitoringCloses,
    YearCloses,
}

/// <summary>One run of a programme pack.</summary>
/// <param name="Pack">Hash of the pack that it opened with; empty before.</param>
/// <param name="Ahead">Milestones that have not been reached, with their moments, in order.</param>
/// <param name="Reached">Milestones reached, in order.</param>
public sealed record GrantYear(GrantYearStage Stage, ContentHash Pack, ImmutableArray<MilestoneDue> Ahead, ImmutableArray<Milestone> Reached)
{
    public static readonly GrantYear Unborn = new(GrantYearStage.Draft, new ContentHash(""), [], []);
}

public sealed record MilestoneDue(Milestone Milestone, DateTimeOffset Due);

public abstract record GrantYearCommand : Command;
public sealed record OpenGrantYear(ContentHash Pack) : GrantYearCommand;
public sealed record ReachMilestone(Milestone Milestone) : GrantYearCommand;
/// <param name="Unfinished">How many of its forum years have not come to an end.</param>
public sealed record CloseGrantYear(int Unfinished) : GrantYearCommand;

public abstract record GrantYearEvent : Event;
public sealed record GrantYearOpened(ContentHash Pack, ImmutableArray<MilestoneDue> Milestones) : GrantYearEvent;
public sealed record MilestoneReached(Milestone Milestone) : GrantYearEvent;
public sealed record GrantYearClosed : GrantYearEvent;
