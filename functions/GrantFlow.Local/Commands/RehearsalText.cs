using System.Globalization;
using System.Text;
using GrantFlow.Core;

namespace GrantFlow.Local.Commands;

/// <summary>What a rehearsal came to, for people.</summary>
internal static class RehearsalText
{
    public static string Write(RehearsalResult told)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"From {London.Tell(told.From)} to {London.Tell(told.Until)}, if nobody does anything.\nNothing was sent, and nothing was kept.\n");
        if (told.Days.IsEmpty)
            text.Append("\nNothing would happen.\n");
        foreach (var day in told.Days)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{London.Tell(day.Date)}\n");
            Add(text, "would be sent", day.Messages);
            Add(text, "would happen", day.Events);
        }

        if (told.Days.Length > 1)
        {
            text.Append("\nAll days together\n");
            Add(text, "would be sent", told.Messages);
            Add(text, "would happen", told.Events);
        }

        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string what, SortedDictionary<string, long> counts)
    {
        foreach (var (name, count) in counts)
            text.Append(CultureInfo.InvariantCulture, $"{count,8:N0}  {what,-13}  {name}\n");
    }
}
