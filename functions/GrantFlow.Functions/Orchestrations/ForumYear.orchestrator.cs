using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>The pump of one forum year: does what is due, then waits for the next moment or a change, and begins anew. It carries the
/// record's id and nothing else, so that its history stays short and new code takes over at the next turn.</summary>
public static class ForumYearOrchestrator
{
    public const string Name = "ForumYear";

    /// <summary>However far the next moment is away, the record is read again after this long.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    [Function(Name)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var id = context.GetInput<string>()!;
        var turn = await TakeTurnAsync(context, id);
        // Where time asks nothing more, whatever changes the record starts the pump again.
        if (turn == Turn.NothingAhead)
            return;
        if (turn.Wait is { } wait)
            await WaitAsync(context, wait);
        context.ContinueAsNew(id);
    }

    private static async Task<Turn> TakeTurnAsync(TaskOrchestrationContext context, string id)
    {
        try
        {
            var standing = await context.CallActivityAsync<Ahead>(ForumYearActivities.Advance, id, Retries.Patient);
            if (standing.Effects.Count == 0)
                return standing.Wait is { } wait ? new Turn(Waits.Capped(wait, LongestWait)) : standing.EffectsLater ? new Turn(LongestWait) : Turn.NothingAhead;
            await Task.WhenAll(standing.Effects.Select(effect => context.CallActivityAsync(ForumYearActivities.PerformEffect, new EffectName(id, effect), Retries.Brief)));
            return Turn.AtOnce;
        }
        catch (TaskFailedException failure)
        {
            context.CreateReplaySafeLogger(Name).LogError(failure, "{Record} could not be brought up to date, and is tried again in {Wait}", id, AfterFailure);
            return new Turn(AfterFailure);
        }
    }

    private static async Task WaitAsync(TaskOrchestrationContext context, TimeSpan wait)
    {
        using var changed = new CancellationTokenSource();
        var timer = context.CreateTimer(wait, changed.Token);
        await Task.WhenAny(timer, context.WaitForExternalEvent<string?>(Instances.Changed));
        // Cancelling asynchronously would be an await that no orchestration may have.
        changed.Cancel();
    }

    /// <param name="Wait">Before the next turn; none where it follows at once.</param>
    private sealed record Turn(TimeSpan? Wait)
    {
        public static readonly Turn AtOnce = new((TimeSpan?)null);

        public static readonly Turn NothingAhead = new(Timeout.InfiniteTimeSpan);
    }
}
