using GrantFlow.Core.GrantYears;
using GrantFlow.Process.Exports;
using Microsoft.DurableTask;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>The steps of <see cref="GrantYearOrchestrator"/>. They run within it, under the rules for orchestrations.</summary>
internal sealed class YearSteps(TaskOrchestrationContext context, string year)
{
    /// <summary>Forums to an activity: few enough that one is soon done again, many enough that England is seven of them.</summary>
    private const int Batch = 25;

    /// <summary>However far a milestone is away, its moment is read again after this long, since a pack can be corrected.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    /// <summary>How often it is asked whether the last forum years have come to their end.</summary>
    private static readonly TimeSpan BetweenCloses = TimeSpan.FromDays(1);

    /// <summary>One waiter for the whole year: one that is left behind would take the next event and tell nobody.</summary>
    private Task<string?>? changed;

    public Task OpenAsync() => UntilAsync(() => AskAsync(GrantYearActivities.Open, year));

    public Task ReachAsync(Milestone milestone) => UntilAsync(() => AskAsync(GrantYearActivities.Reach, new MilestoneName(year, milestone.ToString())));

    /// <summary>Invites in batches at once. Whoever cannot be invited, for want of people, is named in the log and left to staff.</summary>
    public Task<int[]> InviteEveryForumAsync() => InBatchesAsync<int>(GrantYearActivities.Areas, GrantYearActivities.Invite);

    public async Task GatherNationalReturnAsync(int quarter)
    {
        var parts = await InBatchesAsync<ReturnFigures>(GrantYearActivities.ForumYears, GrantYearActivities.CountPart);
        await context.CallActivityAsync(GrantYearActivities.KeepReturn, new ReturnParts(year, quarter, parts), Retries.Patient);
    }

    /// <summary>A year closes when its last forum year has ended, which is people's work; it is asked once a day.</summary>
    public async Task CloseAsync()
    {
        while (!await context.CallActivityAsync<bool>(GrantYearActivities.Close, year, Retries.Patient))
            await WaitAsync(BetweenCloses);
    }

    /// <returns>The next year that has a pack, or nothing.</returns>
    public Task<string> PrepareNextAsync() => context.CallActivityAsync<string>(GrantYearActivities.PrepareNext, year, Retries.Patient);

    private Task<TimeSpan?> AskAsync(string activity, object input) => context.CallActivityAsync<TimeSpan?>(activity, input, Retries.Patient);

    /// <param name="ask">Answers how long to wait before asking again, or none where the step was taken.</param>
    private async Task UntilAsync(Func<Task<TimeSpan?>> ask)
    {
        while (await ask() is { } wait)
            await WaitAsync(Waits.Capped(wait, LongestWait));
    }

    /// <summary>Until then, or until somebody says that the year changed.</summary>
    private async Task WaitAsync(TimeSpan wait)
    {
        using var enough = new CancellationTokenSource();
        changed ??= context.WaitForExternalEvent<string?>(Instances.Changed);
        if (await Task.WhenAny(changed, context.CreateTimer(wait, enough.Token)) != changed)
            return;
        changed = null;
        // Cancelling asynchronously would be an await that no orchestration may have.
        enough.Cancel();
    }

    private async Task<TPart[]> InBatchesAsync<TPart>(string list, string activity)
    {
        var all = await context.CallActivityAsync<string[]>(list, year, Retries.Patient);
        return await Task.WhenAll(all.Chunk(Batch).Select(batch => context.CallActivityAsync<TPart>(activity, new YearBatch(year, batch), Retries.Patient)));
    }
}

/// <param name="Milestone">By name, so that a list of milestones that grows does not change what was asked.</param>
public sealed record MilestoneName(string Year, string Milestone);

/// <param name="Ids">Of areas or of forum years.</param>
public sealed record YearBatch(string Year, string[] Ids);

/// <param name="Parts">One of each batch.</param>
public sealed record ReturnParts(string Year, int Quarter, ReturnFigures[] Parts);
