using GrantFlow.Core;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Process.Running;

/// <summary>Brings one record up to date, a forum year’s or a grant year’s: what time asks, then what its events asked to be done outside.
/// Hosts call it from their pump; calling it too often, twice at once, or after a crash does no harm.</summary>
public sealed class Advancer(IForumYearStore store, Ledger ledger, ForumYears forumYears, GrantYears grantYears, EffectPerformer performer, TimeProvider clock, ILogger<Advancer> log)
{
    /// <summary>More turns than any forum year can need at once; what is left waits for the next call.</summary>
    private const int MostTurns = 200;

    public Task AdvanceAsync(string id, CancellationToken cancel = default) => GrantYears.Owns(id)
        ? AdvanceAsync(id, grantYears.RulesOf(id), cancel)
        : AdvanceAsync(id, forumYears.RulesOf(new ForumYearId(id)), cancel);

    /// <summary>Does what time asks, and tells what is left to do outside: for hosts that perform effects side by side.</summary>
    public Task<Standing> CatchUpAsync(string id, CancellationToken cancel = default) => GrantYears.Owns(id)
        ? CatchUpAsync(id, grantYears.RulesOf(id), cancel)
        : CatchUpAsync(id, forumYears.RulesOf(new ForumYearId(id)), cancel);

    /// <summary>Tries one effect and records what came of it. One that was performed meanwhile is left alone.</summary>
    public async Task PerformAsync(string id, string effectId, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var pending = await store.ReadPendingEffectsAsync(id, now, cancel);
        if (pending.FirstOrDefault(effect => effect.Id == effectId) is { } effect)
            await store.SettleEffectAsync(id, effect.Id, await TryAsync(id, effect, now, cancel), cancel);
    }

    private async Task<Standing> CatchUpAsync<TState>(string id, IRules<TState> rules, CancellationToken cancel)
        where TState : class
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if (rules.Due(await ledger.LoadAsync(id, rules, cancel), clock.GetUtcNow()).FirstOrDefault() is not { } due)
                break;
            await ledger.CarryAsync(id, rules, due, cancel);
        }

        var now = clock.GetUtcNow();
        await ledger.RescheduleAsync(id, rules, now, cancel);
        var pending = await store.ReadPendingEffectsAsync(id, DateTimeOffset.MaxValue, cancel);
        var ready = await store.ReadPendingEffectsAsync(id, now, cancel);
        var head = await store.LoadAsync(id, cancel);
        return new Standing([.. ready.Select(effect => effect.Id)], pending.Count > ready.Count, head?.NextWakeUp);
    }

    private async Task AdvanceAsync<TState>(string id, IRules<TState> rules, CancellationToken cancel)
        where TState : class
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var now = clock.GetUtcNow();
            var state = await ledger.LoadAsync(id, rules, cancel);
            var due = rules.Due(state, now).FirstOrDefault();
            if (due is not null)
                await ledger.CarryAsync(id, rules, due, cancel);
            else if (await PerformAsync(id, now, cancel) == 0)
            {
                await ledger.RescheduleAsync(id, rules, now, cancel);
                return;
            }
        }
    }

    private async Task<int> PerformAsync(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var pending = await store.ReadPendingEffectsAsync(id, now, cancel);
        foreach (var effect in pending)
            await store.SettleEffectAsync(id, effect.Id, await TryAsync(id, effect, now, cancel), cancel);
        return pending.Count;
    }

    private async Task<EffectOutcome> TryAsync(string id, PendingEffect effect, DateTimeOffset now, CancellationToken cancel)
    {
        using var span = Telemetry.Effect(id, effect);
        var outcome = await AttemptAsync(id, effect, now, cancel);
        Telemetry.EffectEnded(span, effect.Type, outcome);
        return outcome;
    }

    private async Task<EffectOutcome> AttemptAsync(string id, PendingEffect effect, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await performer.PerformAsync(new ForumYearId(id), EffectRecords.Read(effect), cancel);
            return new EffectOutcome.Done();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Effect {Effect} ({Type}) of {ForumYear} failed at try {Try}", effect.Id, effect.Type, id, effect.Attempts + 1);
            return RetryRules.After(effect.Attempts + 1, now, failure.Message);
        }
    }
}

/// <summary>When a failed effect is tried again: after 1, 2, 4 … minutes, at most 4 hours apart, and given up to staff after a day or so.</summary>
public static class RetryRules
{
    public const int MostTries = 14;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <param name="tries">Tries made so far, this one included.</param>
    public static EffectOutcome After(int tries, DateTimeOffset now, string reason)
    {
        if (tries >= MostTries)
            return new EffectOutcome.Dead(reason);
        var wait = TimeSpan.FromMinutes(Math.Pow(2, tries - 1));
        return new EffectOutcome.Retry(now + (wait < Longest ? wait : Longest), reason);
    }
}
