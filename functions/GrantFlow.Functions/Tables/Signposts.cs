using Azure;
using Azure.Data.Tables;

namespace GrantFlow.Functions.Tables;

/// <summary>Rows that say where to look. What is true stands in the record alone, which is another partition, so that no transaction
/// spans both. The order makes that safe: a signpost is put up before the record changes, and taken down long after. A crash leaves
/// one too many, which the record contradicts, and never one too few.</summary>
internal sealed class Signposts(TableClient table, TimeProvider clock)
{
    /// <summary>The due index is spread over so many partitions.</summary>
    public const int Shards = 16;

    /// <summary>A writer may have put a signpost up and not changed the record yet. After this time it surely has, or never will:
    /// it is longer than all tries of one write together.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(30);

    private const string IdColumn = "Id";
    private const string EffectColumn = "Effect";
    private const string Given = "given-up";
    private const string Known = "known";

    /// <summary>Says that a record is due at this moment. Must stand before the record says so.</summary>
    public Task PutDueAsync(string id, long ticks, CancellationToken cancel) =>
        table.UpsertEntityAsync(new TableEntity(DueShard(Key.Shard(id, Shards)), Key.Join(Key.Of(ticks), Key.Of(id))) { [IdColumn] = id }, TableUpdateMode.Replace, cancel);

    /// <summary>Of one shard, those up to this moment, the earliest first.</summary>
    public IAsyncEnumerable<Signpost> ReadDueAsync(int shard, DateTimeOffset until, CancellationToken cancel) =>
        ReadAsync($"PartitionKey eq '{DueShard(shard)}' and RowKey lt '{Key.Of(until.UtcTicks)};'", cancel);

    /// <summary>Says that an effect was given up. Must stand before the record says so.</summary>
    public Task PutGivenUpAsync(string id, string effect, CancellationToken cancel) =>
        table.UpsertEntityAsync(new TableEntity(Given, Key.Join(Key.Of(id), Key.Of(effect))) { [IdColumn] = id, [EffectColumn] = effect }, TableUpdateMode.Replace, cancel);

    public IAsyncEnumerable<Signpost> ReadGivenUpAsync(CancellationToken cancel) => ReadAsync($"PartitionKey eq '{Given}'", cancel);

    /// <summary>Says that there is a record of this id. Must stand before its first batch.</summary>
    public Task PutKnownAsync(string id, CancellationToken cancel) =>
        table.UpsertEntityAsync(new TableEntity(Known, Key.Of(id)) { [IdColumn] = id }, TableUpdateMode.Replace, cancel);

    public IAsyncEnumerable<Signpost> ReadKnownAsync(CancellationToken cancel) => ReadAsync($"PartitionKey eq '{Known}'", cancel);

    /// <summary>Takes down a signpost that the record contradicts, once no writer can be about to make it true. Its tag guards
    /// against a writer who puts the same one up again at this moment.</summary>
    public async Task ForgetAsync(Signpost wrong, CancellationToken cancel)
    {
        if (wrong.PutUp > clock.GetUtcNow() - Settled)
            return;
        try
        {
            await table.DeleteEntityAsync(wrong.Partition, wrong.Row, wrong.Tag, cancel);
        }
        catch (RequestFailedException failure) when (Race.IsLost(failure))
        {
            // It was put up anew, and stays.
        }
    }

    private async IAsyncEnumerable<Signpost> ReadAsync(string filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.Query(filter, cancel))
            yield return new Signpost(row.PartitionKey, row.RowKey, row.Text(IdColumn), row.Text(EffectColumn), row.Timestamp ?? clock.GetUtcNow(), row.ETag);
    }

    private static string DueShard(int shard) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"due-{shard:D2}");
}

/// <param name="PutUp">By the storage's clock.</param>
internal sealed record Signpost(string Partition, string Row, string Id, string Effect, DateTimeOffset PutUp, ETag Tag)
{
    /// <summary>The moment of a due signpost, in UTC ticks.</summary>
    public long Ticks => long.Parse(Row.AsSpan(0, 19), System.Globalization.CultureInfo.InvariantCulture);
}
