namespace GrantFlow.Functions.Tables;

/// <summary>What is due, by signposts that the heads confirm.</summary>
public sealed partial class TableForumYearStore
{
    public async Task<IReadOnlyList<string>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, Signposts.Shards).Select(shard => FindDueAsync(shard, now, limit, cancel)));
        return [.. shards.SelectMany(due => due).OrderBy(due => due.Ticks).Take(limit).Select(due => due.Id)];
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, Signposts.Shards).Select(shard => FindDueAsync(shard, DateTimeOffset.MaxValue, 1, cancel)));
        return shards.SelectMany(due => due).Select(due => (DateTimeOffset?)new DateTimeOffset(due.Ticks, TimeSpan.Zero)).Min();
    }

    /// <summary>The first of one shard that are due by then. A record's head is asked once, however many signposts name it.</summary>
    private async Task<List<(long Ticks, string Id)>> FindDueAsync(int shard, DateTimeOffset until, int limit, CancellationToken cancel)
    {
        var due = new List<(long, string)>();
        if (limit <= 0)
            return due;
        var truth = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var signpost in signposts.ReadDueAsync(shard, until, cancel))
        {
            if (!truth.TryGetValue(signpost.Id, out var ticks))
                truth[signpost.Id] = ticks = Rows.Ticks((await FindHeadAsync(signpost.Id, cancel))?.DueAt);
            if (ticks != signpost.Ticks)
                await signposts.ForgetAsync(signpost, cancel);
            else
                due.Add((ticks, signpost.Id));
            if (due.Count == limit)
                break;
        }

        return due;
    }

    /// <summary>The head must not say a moment to which no signpost points, so the signpost comes first.</summary>
    private async Task PutDueAsync(HeadRow? before, HeadRow after, CancellationToken cancel)
    {
        if (after.DueAt is { } due && due != before?.DueAt)
            await signposts.PutDueAsync(after.Id, due.UtcTicks, cancel);
    }
}
