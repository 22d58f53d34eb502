using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Counts what is recorded on its way into the store.</summary>
internal sealed class CountingStore(IForumYearStore store, Tally tally) : IForumYearStore
{
    public Task<Head?> LoadAsync(string id, CancellationToken cancel = default) => store.LoadAsync(id, cancel);

    public async Task<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancel = default)
    {
        var result = await store.AppendAsync(batch, cancel);
        if (result is AppendResult.Appended)
            tally.Recorded(batch);
        return result;
    }

    public Task<RecordedOperation?> FindOperationAsync(string id, CommandId operation, CancellationToken cancel = default) => store.FindOperationAsync(id, operation, cancel);

    public IAsyncEnumerable<RecordedEvent> ReadEventsAsync(string id, long from = 1, CancellationToken cancel = default) => store.ReadEventsAsync(id, from, cancel);

    public Task<IReadOnlyList<PendingEffect>> ReadPendingEffectsAsync(string id, DateTimeOffset now, CancellationToken cancel = default) => store.ReadPendingEffectsAsync(id, now, cancel);

    public Task SettleEffectAsync(string id, string effectId, EffectOutcome outcome, CancellationToken cancel = default) => store.SettleEffectAsync(id, effectId, outcome, cancel);

    public Task<IReadOnlyList<DeadEffect>> ListDeadEffectsAsync(string? id, int limit, CancellationToken cancel = default) => store.ListDeadEffectsAsync(id, limit, cancel);

    public Task<bool> ReviveEffectAsync(string id, string effectId, DateTimeOffset at, CancellationToken cancel = default) => store.ReviveEffectAsync(id, effectId, at, cancel);

    public Task<IReadOnlyList<string>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) => store.FindDueAsync(now, limit, cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) => store.NextDueAsync(cancel);

    public IAsyncEnumerable<string> ListAsync(CancellationToken cancel = default) => store.ListAsync(cancel);
}
