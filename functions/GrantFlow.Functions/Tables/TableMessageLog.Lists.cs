using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>Lists: the same range of every partition, read side by side and put into one order.</summary>
public sealed partial class TableMessageLog
{
    public async Task<IReadOnlyList<MessageEntry>> ListAsync(string forumYear, CancellationToken cancel = default) =>
        [.. (await ReadShardsAsync(MessageRow.ForumYearPart(forumYear), "", int.MaxValue, cancel)).OrderBy(row => row.Place).Select(row => row.Entry)];

    public async Task<IReadOnlyList<MessageEntry>> ListAsync(MessageFilter filter, int limit, string? after = null, CancellationToken cancel = default)
    {
        var part = filter.State is { } state ? MessageRow.StatePart(state) : MessageRow.AllPart;
        var template = string.IsNullOrEmpty(filter.Template) ? "" : TableClient.CreateQueryFilter($" and Template eq {filter.Template}");
        return Newest(await ReadOlderAsync(part, template, limit, after, cancel), limit);
    }

    public async Task<IReadOnlyList<MessageEntry>> ListTroublesAsync(DateTimeOffset queuedBefore, int limit, string? after = null, CancellationToken cancel = default)
    {
        var longQueued = TableClient.CreateQueryFilter($" and At le {queuedBefore.UtcTicks}");
        var lists = await Task.WhenAll(
            [ReadOlderAsync(MessageRow.StatePart(MessageState.Queued), longQueued, limit, after, cancel),
                .. MessageStates.Troubles.Select(state => ReadOlderAsync(MessageRow.StatePart(state), "", limit, after, cancel))]);
        return Newest(lists.SelectMany(rows => rows), limit);
    }

    public async Task<IReadOnlyList<MessageEntry>> ListHeldAsync(PersonId person, CancellationToken cancel = default)
    {
        var theirs = TableClient.CreateQueryFilter($" and Person eq {person.Value}");
        var held = await ReadShardsAsync(MessageRow.StatePart(MessageState.Held), theirs, int.MaxValue, cancel);
        return [.. held.OrderBy(row => row.Place).Select(row => row.Entry)];
    }

    public async Task<int> CountAsync(MessageState state, CancellationToken cancel = default)
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, MessageRow.Shards).Select(async shard =>
            (await messages.ReadAsync(Key.Range(MessageRow.PartitionOf(shard), MessageRow.StatePart(state)), cancel, "Id")).Count));
        return counts.Sum();
    }

    private static IReadOnlyList<MessageEntry> Newest(IEnumerable<MessageRow> rows, int limit) =>
        [.. rows.OrderByDescending(row => row.Place).Take(limit).Select(row => row.Entry)];

    private async Task<IEnumerable<MessageRow>> ReadOlderAsync(string part, string and, int limit, string? after, CancellationToken cancel)
    {
        var older = after is not null && await FindRowAsync(after, cancel) is { } last ? $" and RowKey gt '{last.InList(part)}'" : "";
        return await ReadShardsAsync(part, older + and, limit, cancel);
    }

    private async Task<IEnumerable<MessageRow>> ReadShardsAsync(string part, string and, int limit, CancellationToken cancel)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, MessageRow.Shards).Select(shard => ReadShardAsync(shard, part, and, limit, cancel)));
        return shards.SelectMany(rows => rows);
    }

    private async Task<List<MessageRow>> ReadShardAsync(int shard, string part, string and, int limit, CancellationToken cancel)
    {
        var rows = new List<MessageRow>();
        await foreach (var row in messages.FirstAsync(Key.Range(MessageRow.PartitionOf(shard), part) + and, limit, cancel))
            rows.Add(MessageRow.Of(row));
        return rows;
    }
}
