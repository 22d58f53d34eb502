using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A batch is one entity-group transaction. Each row may take this much of it, so that the fullest batch stays below the
/// 4 MiB of a request although bytes travel as Base64: 98 × 16 KiB and 512 KiB, and a third more, are less than 3 MiB.</summary>
public sealed partial class TableForumYearStore
{
    private const int MostInRow = 16 * 1024;
    private const int MostSnapshotInRow = 512 * 1024;
    private const int MostRounds = 20;

    public async Task<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancel = default)
    {
        batch.Check();
        var act = Race.NameOfAct();
        for (var round = 1; ; round++)
        {
            var head = await FindHeadAsync(batch.Id, cancel);
            var version = head?.Version ?? 0;
            if (version != batch.ExpectedVersion)
                return await ReadBackAsync(batch, act) ?? new AppendResult.Conflict(version);
            try
            {
                await WriteAsync(batch, head, act, cancel);
                return new AppendResult.Appended();
            }
            catch (Exception failure)
            {
                // Whatever was answered, also a conflict: the client's own retry may have met what its first try wrote.
                if (await ReadBackAsync(batch, act) is { } said)
                    return said;
                if (!Race.IsLost(failure) || round == MostRounds || await HoldsEffectOfAsync(batch, cancel))
                    throw;
            }

            // Somebody was first, with events (the version tells, next round) or with a settled effect (the batch passes then).
            await Race.PauseAsync(round, cancel);
        }
    }

    /// <summary>What the storage holds of this operation: recorded by this very act, by an earlier one, or not at all.</summary>
    private async Task<AppendResult?> ReadBackAsync(AppendBatch batch, string act) =>
        await FindOperationRowAsync(batch.Id, batch.Operation, CancellationToken.None) is not { } row ? null
        : row.Text("Act") == act ? new AppendResult.Appended()
        : new AppendResult.Repeated(OperationOf(row, batch.Operation));

    private async Task WriteAsync(AppendBatch batch, HeadRow? before, string act, CancellationToken cancel)
    {
        var after = After(batch, before);
        var actions = await ActionsAsync(batch, before, after, act, cancel);
        if (before is null)
            await signposts.PutKnownAsync(batch.Id, cancel);
        await PutDueAsync(before, after, cancel);
        await records.SubmitTransactionAsync(actions, cancel);
    }

    private static HeadRow After(AppendBatch batch, HeadRow? before)
    {
        var firstNew = batch.Effects.Select(effect => (DateTimeOffset?)effect.NotBefore).Min();
        var firstTry = firstNew is null || before?.FirstTry < firstNew ? before?.FirstTry : firstNew;
        return new HeadRow(
            batch.Id, batch.Head.Version, batch.Head.ChainHash, batch.Head.NextWakeUp, firstTry, (before?.Effects ?? 0) + batch.Effects.Count, before?.Tag ?? default);
    }

    private async Task<List<TableTransactionAction>> ActionsAsync(AppendBatch batch, HeadRow? before, HeadRow after, string act, CancellationToken cancel)
    {
        var partition = Key.Of(batch.Id);
        var head = after.ToEntity(partition);
        await payload.WriteAsync(head, HeadRow.Snapshot, batch.Head.Snapshot, MostSnapshotInRow, cancel);
        var operation = new TableEntity(partition, OperationKey(batch.Operation)) { ["First"] = batch.ExpectedVersion + 1, ["Last"] = batch.Head.Version, ["Act"] = act };
        List<TableTransactionAction> actions = [before is null ? Rows.Add(head) : Rows.Replace(head, before.Tag), Rows.Add(operation)];
        foreach (var recorded in batch.Events)
        {
            var row = new TableEntity(partition, EventKey(recorded.Sequence)) { ["Sequence"] = recorded.Sequence, ["Type"] = recorded.Type, ["Hash"] = recorded.Hash.Value };
            await payload.WriteAsync(row, EffectRow.Bytes, recorded.Bytes, MostInRow, cancel);
            actions.Add(Rows.Add(row));
        }

        foreach (var (place, effect) in batch.Effects.Index())
        {
            var row = new EffectRow(effect.Id, effect.Type, (before?.Effects ?? 0) + place, EffectState.Pending, 0, effect.NotBefore, "", "", default).ToEntity(partition);
            await payload.WriteAsync(row, EffectRow.Bytes, effect.Bytes, MostInRow, cancel);
            actions.Add(Rows.Add(row));
        }

        return actions;
    }

    /// <summary>Whether the batch can never pass although nobody was faster: an effect's id is taken, which is the caller's mistake.</summary>
    private async Task<bool> HoldsEffectOfAsync(AppendBatch batch, CancellationToken cancel)
    {
        if (await FindHeadAsync(batch.Id, cancel) is { Version: var version } && version != batch.ExpectedVersion)
            return false;
        foreach (var effect in batch.Effects)
        {
            if (await FindEffectAsync(batch.Id, effect.Id, cancel) is not null)
                return true;
        }

        return false;
    }
}
