using System.Globalization;

namespace GrantFlow.Core;

/// <summary>Civil time in England. Deadlines are London moments; storage and comparison are in UTC.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The moment at which London clocks show this. In the hour that autumn repeats, the first of the two;
    /// in the hour that spring skips, as far after the change as the clock would have shown.</summary>
    public static DateTimeOffset Moment(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        var offset = Zone.IsInvalidTime(local) ? TimeSpan.Zero
            : Zone.IsAmbiguousTime(local) ? TimeSpan.FromHours(1)
            : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateTime Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    public static DateOnly Date(DateTimeOffset moment) => DateOnly.FromDateTime(Clock(moment));

    public static TimeOnly Time(DateTimeOffset moment) => TimeOnly.FromDateTime(Clock(moment));

    /// <summary>With weekday and time, as a deadline is told to a person: <c>5pm on Friday 26 June 2026</c>.</summary>
    public static string Tell(DateTimeOffset moment) => $"{TellTime(Time(moment))} on {Tell(Date(moment))}";

    public static string Tell(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>5pm</c>, <c>9:30am</c>, <c>midday</c>, <c>midnight</c>.</summary>
    public static string TellTime(TimeOnly time)
    {
        if (time is { Minute: 0, Hour: 0 or 12 })
            return time.Hour == 0 ? "midnight" : "midday";
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var minutes = time.Minute == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{time.Minute:00}");
        return $"{hour}{minutes}{(time.Hour < 12 ? "am" : "pm")}";
    }
}
