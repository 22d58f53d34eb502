using System.Text.Json;
using GrantFlow.Core;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Anchoring;

/// <summary>Holds every daily root against itself, against the root before it, and against the chains: whatever stood at the end of
/// a chain on that day must still stand there.</summary>
public sealed class RootCheck(IDailyRoots roots, IForumYearStore store)
{
    /// <returns>How many roots there are, and where they do not hold.</returns>
    public async Task<(int Count, IReadOnlyList<Break> Breaks)> RunAsync(CancellationToken cancel = default)
    {
        var breaks = new List<Break>();
        var count = 0;
        ContentHash? previous = null;
        await foreach (var day in roots.ListAsync(cancel))
        {
            count++;
            var bytes = await roots.FindAsync(day, cancel);
            if (bytes is null || Read(bytes.Value) is not { } root)
                breaks.Add(Of(day, "The daily root cannot be read."));
            else if (root.Day != day || !root.Holds)
                breaks.Add(Of(day, "The daily root is not the one that was kept on this day."));
            else if (root.Previous != previous)
                breaks.Add(Of(day, "The daily root does not follow the one before it: that one was changed or is missing."));
            else
                breaks.AddRange(await AgainstChainsAsync(root, cancel));
            previous = bytes is { } file ? Anchor.HashOf(file.Span) : null;
        }

        return (count, breaks);
    }

    private async Task<IReadOnlyList<Break>> AgainstChainsAsync(DailyRoot root, CancellationToken cancel)
    {
        var breaks = new List<Break>();
        foreach (var end in root.Ends)
        {
            var found = await store.ReadEventsAsync(end.Record, end.Version, cancel).FirstOrDefaultAsync(cancel);
            if (found is null || found.Sequence != end.Version || found.Hash != end.Hash)
                breaks.Add(new Break(end.Record, end.Version, $"The event is not the one under the daily root of {root.Day:yyyy-MM-dd}."));
        }

        return breaks;
    }

    private static DailyRoot? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var root = CanonicalJson.Parse<DailyRoot>(bytes.Span);
            // Only the bytes that this root is written as count: a changed space would pass unseen else.
            return root.Ends.IsDefault || !CanonicalJson.Serialize(root).AsSpan().SequenceEqual(bytes.Span) ? null : root;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Break Of(DateOnly day, string what) => new($"daily root {day:yyyy-MM-dd}", 0, what);
}
