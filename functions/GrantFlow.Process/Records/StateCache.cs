using System.Collections.Concurrent;
using GrantFlow.Core;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Records;

/// <summary>States read lately, so that a snapshot is parsed once and not at every look. A chain's hash stands for all of its
/// events, and states never change, so what is found here is never out of date.</summary>
internal sealed class StateCache
{
    /// <summary>More than one page of work touches; a state takes a few kilobytes.</summary>
    private const int Most = 512;

    private readonly ConcurrentDictionary<string, (ContentHash Chain, object State)> byId = new(StringComparer.Ordinal);

    public TState Of<TState>(Head head)
        where TState : class
    {
        if (byId.TryGetValue(head.Id, out var known) && known.Chain == head.ChainHash && known.State is TState state)
            return state;
        var read = CanonicalJson.Parse<TState>(head.Snapshot.Span);
        Keep(head, read);
        return read;
    }

    public void Keep(Head head, object state)
    {
        if (byId.Count >= Most && !byId.ContainsKey(head.Id))
            byId.Clear();
        byId[head.Id] = (head.ChainHash, state);
    }
}
