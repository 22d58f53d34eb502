using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>Wakes the orchestration of a record, or starts it where none lives.</summary>
internal static class Pumps
{
    /// <summary>An instance in one of these states lives. Any other may be replaced; one that lives never is.</summary>
    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public static async Task WakeAsync(this DurableTaskClient client, string record, CancellationToken cancel)
    {
        var instance = Instances.Of(record);
        if (await client.LivesAsync(instance, cancel))
            await client.RaiseEventAsync(instance, Instances.Changed, cancellation: cancel);
        else
            await client.StartAsync(record, cancel);
    }

    /// <summary>Starting what lives already is no mistake: somebody else was first, and one of them is enough.</summary>
    public static async Task StartAsync(this DurableTaskClient client, string record, CancellationToken cancel)
    {
        try
        {
            var options = new StartOrchestrationOptions(Instances.Of(record)).WithDedupeStatuses(Alive);
            await client.ScheduleNewOrchestrationInstanceAsync(Instances.OrchestratorOf(record), record, options, cancel);
        }
        catch (OrchestrationAlreadyExistsException)
        {
        }
    }

    public static async Task<bool> LivesAsync(this DurableTaskClient client, string instance, CancellationToken cancel) =>
        await client.GetInstanceAsync(instance, cancel) is { } found && Alive.Contains(found.RuntimeStatus);
}
