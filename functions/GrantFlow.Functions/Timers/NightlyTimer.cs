using GrantFlow.Functions.Tables;
using GrantFlow.Process.Anchoring;
using GrantFlow.Process.Privacy;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Timers;

/// <summary>What is done once a night, after 2 o'clock in London: anchors the chains, erases what the packs’ years of keeping are over for,
/// puts up signposts that are missing, and forgets the histories of orchestrations that ended. The records keep everything that counts.</summary>
public sealed class NightlyTimer(Anchor anchor, Retention retention, SignpostMending signposts, TimeProvider clock, ILogger<NightlyTimer> log)
{
    public const string Name = "nightly";

    /// <summary>Long enough to look into what went wrong, and short enough that the tables stay small.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>One call over everything runs out of time once there is much to forget, so the past is gone through a week at a time.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>How far back instances are looked for: more than a year, since a grant year's instance lives that long.</summary>
    private const int Windows = 80;

    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <exception cref="AggregateException">Some of it failed. The rest was done, and the next night does all of it again.</exception>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var step in (Func<Task>[])[() => anchor.RunAsync(cancel), () => EraseAsync(cancel), () => MendAsync(cancel), () => PurgeAsync(client, cancel)])
        {
            try
            {
                await step();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException("Some of the night’s work was not done.", failures);
    }

    private async Task EraseAsync(CancellationToken cancel)
    {
        var erased = await retention.RunAsync(cancel);
        log.LogInformation("{ForumYears} forum years, {Documents} documents and {People} people were kept for long enough and are erased", erased.ForumYears, erased.Documents, erased.People);
    }

    private async Task MendAsync(CancellationToken cancel) => log.LogInformation("{Records} records have their signposts", await signposts.RunAsync(cancel));

    private async Task PurgeAsync(DurableTaskClient client, CancellationToken cancel)
    {
        var purged = 0;
        var until = clock.GetUtcNow() - Kept;
        for (var window = 0; window < Windows; window++, until -= Window)
            purged += (await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(until - Window, until, Ended), cancel)).PurgedInstanceCount;
        log.LogInformation("{Count} ended orchestrations were forgotten", purged);
    }
}
