using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

public sealed partial class TableForumYearStore
{
    public async Task<IReadOnlyList<PendingEffect>> ReadPendingEffectsAsync(string id, DateTimeOffset now, CancellationToken cancel = default)
    {
        var pending = new List<(long Place, PendingEffect Effect)>();
        await foreach (var row in records.Query($"{EffectsIn(id, EffectState.Pending)} and NextTry le {now.UtcTicks}L", cancel))
        {
            var effect = EffectRow.Of(row);
            pending.Add((effect.Place, new PendingEffect(effect.Id, effect.Type, await payload.ReadAsync(row, EffectRow.Bytes, cancel), effect.Attempts)));
        }

        return [.. pending.OrderBy(found => found.Place).Select(found => found.Effect)];
    }

    public Task SettleEffectAsync(string id, string effectId, EffectOutcome outcome, CancellationToken cancel = default) =>
        ChangeAsync(id, effectId, effect => effect.After(outcome), cancel);

    public Task<bool> ReviveEffectAsync(string id, string effectId, DateTimeOffset at, CancellationToken cancel = default) =>
        ChangeAsync(id, effectId, effect => effect.Revived(at), cancel);

    public async Task<IReadOnlyList<DeadEffect>> ListDeadEffectsAsync(string? id, int limit, CancellationToken cancel = default)
    {
        var ids = id is null ? await WithEffectsGivenUpAsync(cancel) : [id];
        var dead = new List<DeadEffect>();
        foreach (var record in ids)
        {
            if (dead.Count < limit)
                dead.AddRange((await ReadGivenUpAsync(record, cancel)).Take(limit - dead.Count));
        }

        return dead;
    }

    private async Task<IEnumerable<DeadEffect>> ReadGivenUpAsync(string id, CancellationToken cancel)
    {
        var dead = new List<(long Place, DeadEffect Effect)>();
        await foreach (var row in records.Query(EffectsIn(id, EffectState.GivenUp), cancel))
        {
            var effect = EffectRow.Of(row);
            dead.Add((effect.Place, new DeadEffect(id, effect.Id, effect.Type, await payload.ReadAsync(row, EffectRow.Bytes, cancel), effect.Attempts, effect.Reason)));
        }

        return dead.OrderBy(found => found.Place).Select(found => found.Effect);
    }

    private async Task<IEnumerable<string>> WithEffectsGivenUpAsync(CancellationToken cancel)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var signpost in signposts.ReadGivenUpAsync(cancel))
        {
            if (await FindEffectAsync(signpost.Id, signpost.Effect, cancel) is { State: EffectState.GivenUp })
                ids.Add(signpost.Id);
            else
                await signposts.ForgetAsync(signpost, cancel);
        }

        return ids;
    }

    /// <summary>Changes an effect and the head's moments in one transaction.</summary>
    /// <returns>Whether anything changed.</returns>
    private Task<bool> ChangeAsync(string id, string effectId, Func<EffectRow, EffectRow?> change, CancellationToken cancel)
    {
        var act = Race.NameOfAct();
        return Race.RunAsync(async () =>
        {
            // The head is read first: whatever of the effects changes after this, its tag gives away.
            var head = await FindHeadAsync(id, cancel);
            var effect = await FindEffectAsync(id, effectId, cancel);
            if (effect?.Act == act)
                return true;
            if (head is null || effect is null || change(effect) is not { } changed)
                return false;
            var after = head with { FirstTry = await FirstTryAsync(id, changed, cancel) };
            if (changed.State == EffectState.GivenUp)
                await signposts.PutGivenUpAsync(id, effectId, cancel);
            await PutDueAsync(head, after, cancel);
            var partition = Key.Of(id);
            await records.SubmitTransactionAsync(
                [Rows.Merge((changed with { Act = act }).ToEntity(partition), effect.Tag), Rows.Merge(after.ToEntity(partition), head.Tag)], cancel);
            return true;
        }, cancel);
    }

    private async Task<DateTimeOffset?> FirstTryAsync(string id, EffectRow changed, CancellationToken cancel)
    {
        DateTimeOffset? first = changed.State == EffectState.Pending ? changed.NextTry : null;
        foreach (var row in await records.ReadAsync(EffectsIn(id, EffectState.Pending), cancel, "Id", "NextTry"))
        {
            if (row.Text("Id") != changed.Id && !(row.Moment("NextTry") >= first))
                first = row.Moment("NextTry");
        }

        return first;
    }

    private async Task<EffectRow?> FindEffectAsync(string id, string effectId, CancellationToken cancel) =>
        await records.FindAsync(Key.Of(id), EffectRow.RowKeyOf(effectId), cancel) is { } row ? EffectRow.Of(row) : null;

    private static string EffectsIn(string id, EffectState state) => $"{Key.Range(Key.Of(id), EffectRow.Part)} and State eq '{state}'";
}
