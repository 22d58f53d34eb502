using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition, a row for each area.</summary>
public sealed class TableForums(StorageTables tables) : IForums
{
    private const string Partition = "forums";

    private readonly TableClient table = tables.Forums;

    public async Task<Forum?> FindAsync(string areaId, CancellationToken cancel = default) =>
        await table.FindAsync(Partition, Key.Of(areaId), cancel) is { } row ? ForumOf(row) : null;

    public async Task PutAsync(IReadOnlyList<Forum> forums, CancellationToken cancel = default)
    {
        var last = forums.Reverse().DistinctBy(forum => forum.AreaId);
        foreach (var some in last.Chunk(Rows.MostInTransaction))
            await table.SubmitTransactionAsync(some.Select(forum => Rows.Put(EntityOf(forum))), cancel);
    }

    public async IAsyncEnumerable<Forum> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var rows = await table.ReadAsync($"PartitionKey eq '{Partition}'", cancel);
        foreach (var forum in rows.Select(ForumOf).OrderBy(forum => forum.AreaId, StringComparer.Ordinal))
            yield return forum;
    }

    private static TableEntity EntityOf(Forum forum) => new(Partition, Key.Of(forum.AreaId))
    {
        ["AreaId"] = forum.AreaId,
        ["Area"] = forum.Area,
        ["Name"] = forum.Name,
        ["Authority"] = forum.Authority,
        ["Region"] = forum.Region,
        ["GssCode"] = forum.GssCode,
        ["AuthorityCode"] = forum.AuthorityCode,
    };

    private static Forum ForumOf(TableEntity row) => new(
        row.Text("AreaId"), row.Text("Area"), row.Text("Name"), row.Text("Authority"), row.Text("Region"), row.Text("GssCode"), row.Text("AuthorityCode"));
}
