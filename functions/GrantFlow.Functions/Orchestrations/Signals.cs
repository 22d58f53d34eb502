using System.Collections.Concurrent;
using GrantFlow.Process.Ports;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>Collects which records changed while a request is served, and wakes their pumps after it. Nobody waits for that, and
/// nobody minds if it fails: what changed is recorded, and the sweep finds it. Pumps themselves collect nothing, since they look again.</summary>
public sealed class Signals(ILogger<Signals> log) : IWakeUps
{
    /// <summary>The reader has the whole page by then; this only bounds how long the instance is kept busy.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly AsyncLocal<ConcurrentDictionary<string, bool>?> heard = new();

    /// <summary>Begins to collect, for the caller and whatever it calls.</summary>
    public void Listen() => heard.Value = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);

    public void Changed(string id) => heard.Value?.TryAdd(id, true);

    public async Task PassOnAsync(DurableTaskClient client)
    {
        using var enough = new CancellationTokenSource(Longest);
        foreach (var record in heard.Value?.Keys ?? [])
        {
            try
            {
                await client.WakeAsync(record, enough.Token);
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "{Record} changed, and its pump was not woken; the sweep will", record);
            }
        }
    }
}
