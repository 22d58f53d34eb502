using GrantFlow.Process.Running;
using Microsoft.Azure.Functions.Worker;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>What the pump of a forum year has done for it. Each can be repeated, and does then what is left to do.</summary>
public sealed class ForumYearActivities(Advancer advancer, TimeProvider clock)
{
    public const string Advance = "Advance";
    public const string PerformEffect = "PerformEffect";

    [Function(Advance)]
    public async Task<Ahead> AdvanceAsync([ActivityTrigger] string id, CancellationToken cancel)
    {
        var standing = await advancer.CatchUpAsync(id, cancel);
        return new Ahead(standing.Effects, standing.EffectsLater, standing.NextWakeUp - clock.GetUtcNow());
    }

    [Function(PerformEffect)]
    public Task PerformEffectAsync([ActivityTrigger] EffectName effect, CancellationToken cancel) =>
        advancer.PerformAsync(effect.Record, effect.Effect, cancel);
}

/// <param name="Effects">Ids of the effects to perform now.</param>
/// <param name="EffectsLater">Whether others wait for a later moment. The sweep wakes the pump for them.</param>
/// <param name="Wait">Until time asks something again; none where it does not.</param>
public sealed record Ahead(IReadOnlyList<string> Effects, bool EffectsLater, TimeSpan? Wait);

public sealed record EffectName(string Record, string Effect);
