using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.GrantYears;

/// <summary>The rules of a grant year.</summary>
public static class GrantYearRuleBook
{
    private static readonly ImmutableArray<Role> MayOpenAndClose = [Role.System, Role.ProgrammeLead, Role.GrantsOfficer];

    public static Decision Decide(GrantYear year, Instruction instruction, Programme programme)
    {
        var (name, sentence) = Refuse(year, instruction);
        return sentence is null
            ? new Decision.Accepted([Happened(instruction.Command, programme) with { At = instruction.At, By = instruction.Actor.Person }])
            : new Decision.Refused(new Refusal(name, sentence));
    }

    public static GrantYear Evolve(GrantYear year, Event happened) => happened switch
    {
        GrantYearOpened e => year with { Stage = GrantYearStage.Open, Pack = e.Pack, Ahead = e.Milestones },
        MilestoneReached e => year with { Ahead = year.Ahead.RemoveAll(due => due.Milestone == e.Milestone), Reached = year.Reached.Add(e.Milestone) },
        GrantYearClosed => year with { Stage = GrantYearStage.Closed },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that a grant year does not know"),
    };

    /// <summary>The instructions that time gives now, in order. Do the first and ask again.</summary>
    public static IEnumerable<Instruction> Due(GrantYear year, DateTimeOffset now) =>
        from due in Waiting(year)
        where due.Due <= now
        select new Instruction(new CommandId($"time-{due.Milestone}"), Actor.System, now, new ReachMilestone(due.Milestone));

    public static DateTimeOffset? NextWakeUp(GrantYear year, DateTimeOffset now) =>
        Waiting(year).Select(due => (DateTimeOffset?)(due.Due < now ? now : due.Due)).Min();

    private static ImmutableArray<MilestoneDue> Waiting(GrantYear year) => year.Stage == GrantYearStage.Open ? year.Ahead : [];

    private static (string Name, string? Sentence) Refuse(GrantYear year, Instruction instruction) => (instruction.Command, year.Stage) switch
    {
        _ when !instruction.Actor.Roles.Any(MayOpenAndClose.Contains) =>
            ("NotYours", "Only the programme lead or a grants officer can do this. Ask one of them."),
        (ReachMilestone reach, GrantYearStage.Open) when !IsDue(year, reach.Milestone, instruction.At) =>
            ("MilestoneNotDue", "This milestone was reached already, or its day has not come. It comes by itself."),
        (OpenGrantYear, GrantYearStage.Draft) or (ReachMilestone, GrantYearStage.Open) => ("", null),
        (CloseGrantYear { Unfinished: > 0 } close, GrantYearStage.Open) =>
            ("ForumYearsUnfinished", $"{close.Unfinished} forum years have not come to an end. Close or settle them first."),
        (CloseGrantYear, GrantYearStage.Open) => ("", null),
        (_, GrantYearStage.Draft) => ("GrantYearNotOpen", "This grant year has not been opened. Open it first."),
        (_, GrantYearStage.Open) => ("GrantYearOpenAlready", "This grant year is open already. Nothing more is needed."),
        _ => ("GrantYearIsClosed", "This grant year is closed. Open the next one."),
    };

    private static bool IsDue(GrantYear year, Milestone milestone, DateTimeOffset now) =>
        year.Ahead.Any(due => due.Milestone == milestone && due.Due <= now);

    private static Event Happened(Command command, Programme programme) => command switch
    {
        OpenGrantYear open => new GrantYearOpened(open.Pack, Milestones(programme.Timetable)),
        ReachMilestone reach => new MilestoneReached(reach.Milestone),
        _ => new GrantYearClosed(),
    };

    private static ImmutableArray<MilestoneDue> Milestones(Timetable timetable) =>
        [.. Fixed(timetable).OrderBy(due => due.Due)];

    private static ImmutableArray<MilestoneDue> Fixed(Timetable timetable) =>
    [
        new(Milestone.ApplicationsClose, timetable.ApplicationsClose),
        new(Milestone.FirstReturn, timetable.ReportOpens(1)),
        new(Milestone.SecondReturn, timetable.ReportOpens(2)),
        new(Milestone.ThirdReturn, timetable.ReportOpens(3)),
        new(Milestone.FourthReturn, timetable.ReportOpens(4)),
        new(Milestone.ClaimsClose, timetable.ClaimsClose),
        new(Milestone.MonitoringCloses, timetable.MonitoringCloses),
        new(Milestone.YearCloses, timetable.YearCloses),
    ];
}
