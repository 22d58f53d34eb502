using GrantFlow.Core.GrantYears;
using GrantFlow.Functions.Orchestrations;
using GrantFlow.Process;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Timers;

/// <summary>Makes good whatever a signal, a timer or an instance missed: finds the records that are due, wakes their pumps, and starts
/// those that do not live. It asks the store, so it needs to remember nothing.</summary>
public sealed class SweepTimer(IForumYearStore store, GrantYears years, IProgrammes programmes, TimeProvider clock, ILogger<SweepTimer> log)
{
    public const string Name = "sweep";

    /// <summary>More than fall due in five minutes; the rest is found the next time.</summary>
    private const int Most = 1_000;

    /// <summary>What is due for longer than this does not move by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    [Function(Name)]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        foreach (var year in programmes.GrantYears)
            await TryAsync(year, () => KeepAliveAsync(year, client, cancel));
        var due = await store.FindDueAsync(clock.GetUtcNow(), Most, cancel);
        foreach (var record in due)
            await TryAsync(record, () => client.WakeAsync(record, cancel));
        var stuck = await store.FindDueAsync(clock.GetUtcNow() - Patience, Most, cancel);
        var dead = await store.ListDeadEffectsAsync(null, Most, cancel);
        Telemetry.Standing(stuck.Count, dead.Count);
        if (due.Count > 0)
            log.LogInformation("The sweep found {Count} records due", due.Count);
    }

    /// <summary>A grant year that has a pack and is not closed has an orchestration, from the day on which the pack is deployed.</summary>
    private async Task KeepAliveAsync(string year, DurableTaskClient client, CancellationToken cancel)
    {
        if ((await years.LoadAsync(year, cancel)).Stage != GrantYearStage.Closed && !await client.LivesAsync(Instances.Of(year), cancel))
            await client.StartAsync(year, cancel);
    }

    /// <summary>One record that cannot be woken must not hold up the others.</summary>
    private async Task TryAsync(string record, Func<Task> wake)
    {
        try
        {
            await wake();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The pump of {Record} could not be woken or started", record);
        }
    }
}
