using System.Globalization;
using System.Xml;
using GrantFlow.Core;
using GrantFlow.Local.Hosting;

namespace GrantFlow.Local.Dev;

/// <summary>How the clock is told to programs, and how they say where to move it.</summary>
internal static class Clock
{
    /// <summary>Cookies and calendars still work well before it; a year typed with one digit too many does not pass.</summary>
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static object Show(LocalClock clock) => new { now = clock.GetUtcNow(), london = London.Tell(clock.GetUtcNow()) };

    /// <summary>The moment asked for, or none where it cannot be read.</summary>
    public static DateTimeOffset? Target(string to, string by, DateTimeOffset now) =>
        Read(to, by, now) is { } moment && moment < Latest ? moment : null;

    private static DateTimeOffset? Read(string to, string by, DateTimeOffset now)
    {
        if (DateTime.TryParseExact(to, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return London.Moment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (DateTimeOffset.TryParseExact(to, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        try
        {
            return by.Length == 0 ? null : now + XmlConvert.ToTimeSpan(by);
        }
        catch (Exception mistake) when (mistake is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
