using System.Globalization;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Local.Simulation;

namespace GrantFlow.Local.Commands;

/// <summary>What a simulation came to, for people.</summary>
internal static class SimulationText
{
    public static string Write(Summary summary, Timings? timings)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{summary.Forums} forums under seed {summary.Seed}\n");
        Add(text, "Outcomes", summary.Outcomes);
        Add(text, "Commands", summary.Commands);
        Add(text, "Events", summary.Events);
        Add(text, "Messages", summary.Messages);
        Add(text, "Refusals", summary.Refusals);
        if (summary.Mail is { } mail)
            Add(text, "Mail under faults", mail.Lines);
        text.Append(CultureInfo.InvariantCulture, $"\nPressed twice and done once: {summary.Repeated}\n");
        text.Append(CultureInfo.InvariantCulture, $"Awarded {new Money(summary.AwardedPence)}, paid {new Money(summary.PaidPence)}, left over {new Money(summary.UnderspendPence)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Fingerprint {summary.Fingerprint}\n");
        if (timings is not null)
            text.Append(CultureInfo.InvariantCulture, $"{timings.Seconds:F1} s ({timings.ProcessorSeconds:F1} s of processor time), {timings.MillisecondsPerForumYear[^1]:F1} ms a forum year at the end, {timings.PeakMemoryBytes / 1_048_576} MiB at most\n");
        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string title, IReadOnlyDictionary<string, long> counts)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{title}\n");
        foreach (var (name, count) in counts)
            text.Append(CultureInfo.InvariantCulture, $"{count,10:N0}  {name}\n");
    }
}
