using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>Where messages are. What went as a part of another message is where that one is.</summary>
public sealed class Whereabouts(IMessageLog log)
{
    public async Task<IReadOnlyList<MessageEntry>> OfAsync(IReadOnlyList<MessageEntry> entries, CancellationToken cancel = default)
    {
        var carriers = new Dictionary<string, MessageEntry?>(StringComparer.Ordinal);
        foreach (var carrier in entries.Select(entry => entry.Carrier).OfType<string>().Distinct())
            carriers[carrier] = await log.FindAsync(carrier, cancel);
        return [.. entries.Select(entry => entry.Carrier is { } id && carriers[id] is { } carrier ? entry with { State = carrier.State, At = carrier.At } : entry)];
    }
}
