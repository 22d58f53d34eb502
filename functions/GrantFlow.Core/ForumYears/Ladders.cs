using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>When things fall due, and when the rungs of a ladder are reached. Pure calendar.</summary>
public static class Ladders
{
    /// <summary>The due moment of something that opens now.</summary>
    public static DateTimeOffset Due(DueRule rule, DateTimeOffset opened, WorkingCalendar calendar) => rule switch
    {
        DueOn on => on.Moment,
        DueAfter { Count: DayCount.Working } after => London.Moment(calendar.Add(London.Date(opened), after.Days), after.At),
        DueAfter after => London.Moment(London.Date(opened).AddDays(after.Days), after.At),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A due rule that the core does not know"),
    };

    /// <summary>When it lapses by itself, or never.</summary>
    public static DateTimeOffset? Lapses(ObligationRule rule, DateTimeOffset due) =>
        rule.LapsesAfterDays is { } days ? London.Moment(London.Date(due).AddDays(days), London.Time(due)) : null;

    /// <summary>Before Contact's people get the mail of the day.</summary>
    private static readonly TimeOnly BeforeWork = new(7, 0);

    /// <summary>When this rung is reached: at the first sending hour of a working day, or before work where it is for Contact alone.</summary>
    public static DateTimeOffset Reached(LadderStep step, DateTimeOffset due, Programme programme) =>
        London.Moment(programme.Calendar.Add(London.Date(due), step.WorkingDays), IsForStaff(step) ? BeforeWork : programme.Sending.From);

    /// <summary>Contact's people get one mail a day, at an hour of its own, so what is for them alone may be told at any.</summary>
    public static bool IsForStaff(LadderStep step) => step.To.All(role => Roles.PartyOf(role) == Party.Contact);

    /// <summary>The first rung that lies ahead of this moment; as many as there are where none does.</summary>
    public static int NextStep(ObligationRule rule, DateTimeOffset due, DateTimeOffset now, Programme programme) =>
        rule.Ladder.Count(step => Reached(step, due, programme) <= now);

    /// <summary>Whether messages that nobody asked for may leave at this moment.</summary>
    public static Sending At(DateTimeOffset now, Programme programme)
    {
        var time = London.Time(now);
        return programme.Calendar.IsWorkingDay(London.Date(now)) && time >= programme.Sending.From && time < programme.Sending.Until
            ? Sending.Open
            : Sending.Shut;
    }

    /// <summary>The next moment at which sending opens, after this one.</summary>
    public static DateTimeOffset NextSending(DateTimeOffset now, Programme programme)
    {
        var date = London.Date(now);
        if (London.Time(now) >= programme.Sending.From)
            date = date.AddDays(1);
        return London.Moment(programme.Calendar.OnOrAfter(date), programme.Sending.From);
    }
}

public enum Sending
{
    Open,
    Shut,
}
