using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>Counts in order of their ends, spread over partitions by key. Each new count takes some ended ones away, so that they never pile up.</summary>
public sealed class TableCounts(StorageTables tables) : ICounts
{
    private const int Shards = 16;
    private const int MostTakenAway = 20;

    private readonly TableClient counts = tables.Counts;

    public async Task<int> AddAsync(string key, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel = default)
    {
        var act = Race.NameOfAct();
        var partition = string.Create(CultureInfo.InvariantCulture, $"counts-{Key.Shard(key, Shards):D2}");
        var row = Key.Join(Key.Of(until.UtcTicks), Key.Of(key));
        var count = await Race.RunAsync(() => AddOnceAsync(partition, row, act, cancel), cancel);
        if (count == 1)
            await ForgetAsync(partition, now, cancel);
        return count;
    }

    private async Task<int> AddOnceAsync(string partition, string row, string act, CancellationToken cancel)
    {
        var before = await counts.FindAsync(partition, row, cancel);
        var count = before?.GetInt32("Count") ?? 0;
        if (before?.Text("Act") == act)
            return count;
        var after = new TableEntity(partition, row) { ["Count"] = count + 1, ["Act"] = act };
        if (before is null)
            await counts.AddEntityAsync(after, cancel);
        else
            await counts.UpdateEntityAsync(after, before.ETag, TableUpdateMode.Replace, cancel);
        return count + 1;
    }

    /// <summary>Whoever else takes the same ones away does no harm.</summary>
    private async Task ForgetAsync(string partition, DateTimeOffset now, CancellationToken cancel)
    {
        await foreach (var ended in counts.FirstAsync($"PartitionKey eq '{partition}' and RowKey lt '{Key.Of(now.UtcTicks)};'", MostTakenAway, cancel))
            await counts.DeleteEntityAsync(ended.PartitionKey, ended.RowKey, ETag.All, cancel);
    }
}
