using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GrantFlow.Process.Calendars;

/// <summary>Dates as a calendar file (RFC 5545). No alarms: when to be reminded is the reader’s own choice, and reminders go by mail.</summary>
public static class CalendarFile
{
    /// <summary>RFC 5545, 3.1: octets in a line without its end.</summary>
    private const int LongestLine = 75;

    /// <summary>The lines in order, folded, each with its end.</summary>
    /// <param name="now">When this file is made.</param>
    public static async IAsyncEnumerable<string> WriteAsync(Uri site, DateTimeOffset now, IAsyncEnumerable<CalendarDate> dates, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//GrantFlow//Deadlines//EN", "CALSCALE:GREGORIAN"])
            yield return Fold(line);
        await foreach (var date in dates.WithCancellation(cancel))
            foreach (var line in Event(site, now, date))
                yield return Fold(line);
        yield return Fold("END:VCALENDAR");
    }

    /// <summary>Without an end, so that it stands at the moment of the deadline and takes up no time.</summary>
    private static IEnumerable<string> Event(Uri site, DateTimeOffset now, CalendarDate date) =>
    [
        "BEGIN:VEVENT",
        $"UID:{date.Id}@{site.Host}",
        $"DTSTAMP:{Utc(now)}",
        $"DTSTART:{Utc(date.Due)}",
        $"SUMMARY:{Escape(date.Title)}",
        $"DESCRIPTION:{Escape(date.Details)}",
        $"URL:{new Uri(site, date.Path)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ];

    private static string Utc(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Continues a long line on the next, behind a space, and never within a letter.</summary>
    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
