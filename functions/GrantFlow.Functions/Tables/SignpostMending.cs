using Azure.Data.Tables;

namespace GrantFlow.Functions.Tables;

/// <summary>Puts up every signpost that the records ask for. A store that runs needs none of it; after a restore, whose tables may
/// be of different moments, it makes good what is missing. Reads all records: for a night, or by hand.</summary>
public sealed class SignpostMending(StorageTables tables, TimeProvider clock)
{
    private readonly TableClient records = tables.Records;
    private readonly Signposts signposts = new(tables.Signposts, clock);

    /// <returns>How many records there are.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var found = 0;
        await foreach (var row in records.Query($"RowKey eq '{HeadRow.RowKey}'", cancel, null, HeadRow.Columns))
        {
            var head = HeadRow.Of(row);
            await signposts.PutKnownAsync(head.Id, cancel);
            if (head.DueAt is { } due)
                await signposts.PutDueAsync(head.Id, due.UtcTicks, cancel);
            found++;
            await foreach (var effect in records.Query($"{Key.Range(row.PartitionKey, EffectRow.Part)} and State eq '{EffectState.GivenUp}'", cancel, null, "Id"))
                await signposts.PutGivenUpAsync(head.Id, effect.Text("Id"), cancel);
        }

        return found;
    }
}
