using System.Collections.Immutable;
using GrantFlow.Core.Forms;

namespace GrantFlow.Core.Programmes;

/// <summary>What a programme pack says that rules need: amounts, timetable, obligations, gates and forms of one grant year.
/// Its texts (messages, MOU, conditions) stay with the pack.</summary>
/// <param name="Id">The pack's folder: <c>dfe-participation/2026-27</c>.</param>
/// <param name="GrantYear"><c>2026-27</c>.</param>
public sealed record Programme(
    string Id,
    string Title,
    string GrantYear,
    AwardRules Award,
    Timetable Timetable,
    SendingHours Sending,
    WorkingCalendar Calendar,
    ImmutableSortedDictionary<ObligationKind, ObligationRule> Obligations,
    ImmutableSortedDictionary<GatedAct, ImmutableArray<Gate>> Gates,
    ImmutableSortedDictionary<FormKind, Form> Forms)
{
    /// <summary>The gates that the pack switches on for this act, in the pack's order.</summary>
    public ImmutableArray<Gate> GatesOf(GatedAct act) => Gates.GetValueOrDefault(act, []);
}

/// <param name="Ceiling">No award is above it.</param>
/// <param name="FirstTranchePercent">Share of the first payment, 1 to 99; the second takes the rest.</param>
/// <param name="NotBefore">No money leaves before this London date.</param>
public sealed record AwardRules(Money Ceiling, int FirstTranchePercent, DateOnly NotBefore);

/// <summary>The year's fixed moments.</summary>
/// <param name="QuarterEnds">Last days of the four quarters, in order.</param>
/// <param name="ReportsOpenAt">London time at which the report opens, on the day after its quarter.</param>
public sealed record Timetable(
    DateTimeOffset ApplicationsOpen,
    DateTimeOffset ApplicationsClose,
    ImmutableArray<DateOnly> QuarterEnds,
    TimeOnly ReportsOpenAt,
    DateTimeOffset ClaimsOpen,
    DateTimeOffset ClaimsClose,
    DateTimeOffset MonitoringOpens,
    DateTimeOffset MonitoringCloses,
    DateTimeOffset YearCloses)
{
    /// <summary>When the report of quarter 1 to 4 opens.</summary>
    public DateTimeOffset ReportOpens(int quarter) => London.Moment(QuarterEnds[quarter - 1].AddDays(1), ReportsOpenAt);
}

/// <summary>Reminders leave on working days between these London times.</summary>
public sealed record SendingHours(TimeOnly From, TimeOnly Until);

public enum FormKind
{
    Application,
    Report,
    Claim,
    Monitoring,
}

/// <summary>When an obligation is due, how it is chased, and what becomes of it.</summary>
/// <param name="Title">What is owed, as it follows “You need to”: <c>send your application</c>.</param>
/// <param name="LapsesAfterDays">Calendar days after the due moment at which it lapses by itself, or never.</param>
public sealed record ObligationRule(
    string Title,
    DueRule Due,
    Deadline Deadline,
    ImmutableArray<LadderStep> Ladder,
    int? LapsesAfterDays = null);

public enum Deadline
{
    /// <summary>May be extended for one forum, with a reason.</summary>
    Negotiable,
    /// <summary>The same for everybody.</summary>
    Hard,
}

public abstract record DueRule;

/// <summary>Due at a fixed moment of the timetable.</summary>
public sealed record DueOn(DateTimeOffset Moment) : DueRule;

/// <summary>Due so many days after it opened, at a London time. In working days, or in calendar days.</summary>
public sealed record DueAfter(int Days, DayCount Count, TimeOnly At) : DueRule;

public enum DayCount
{
    Working,
    Calendar,
}

/// <summary>One rung of a ladder of reminders and escalations.</summary>
/// <param name="WorkingDays">Working days from the due day: negative before it, 0 on it, positive after it.</param>
/// <param name="Template">The message of the pack.</param>
public sealed record LadderStep(int WorkingDays, string Template, ImmutableArray<Role> To);
