using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A link's row stands with its person's others in one forum year, so that one transaction ends them all. A second row,
/// in a partition of its own named by the token's hash, tells where that is; it is written first, so that no link stands that cannot be found.</summary>
public sealed class TableLinkStore(StorageTables tables) : ILinkStore
{
    private const string SignpostRow = "link";

    private readonly TableClient links = tables.Links;

    public async Task AddAsync(Link link, CancellationToken cancel = default)
    {
        var partition = PartitionOf(link.ForumYear, link.Person);
        await links.UpsertEntityAsync(new TableEntity(SignpostOf(link.TokenHash), SignpostRow) { ["Where"] = partition }, TableUpdateMode.Replace, cancel);
        try
        {
            await links.AddEntityAsync(EntityOf(link, partition), cancel);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            // One that is there already stays as it is.
        }
    }

    public async Task<Link?> FindAsync(ContentHash tokenHash, CancellationToken cancel = default) =>
        await links.FindAsync(SignpostOf(tokenHash), SignpostRow, cancel) is { } signpost
        && await links.FindAsync(signpost.Text("Where"), Key.Of(tokenHash.Value), cancel) is { } row ? LinkOf(row) : null;

    public Task RevokeAsync(ForumYearId forumYear, PersonId person, DateTimeOffset at, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var alive = await links.ReadAsync($"PartitionKey eq '{PartitionOf(forumYear, person)}' and Revoked eq 0L", cancel);
            foreach (var some in alive.Chunk(Rows.MostInTransaction))
                await links.SubmitTransactionAsync(some.Select(row => Rows.Merge(new TableEntity(row.PartitionKey, row.RowKey) { ["Revoked"] = at.UtcTicks }, row.ETag)), cancel);
            return true;
        }, cancel);

    private static string SignpostOf(ContentHash tokenHash) => Key.Join("token", Key.Of(tokenHash.Value));

    private static string PartitionOf(ForumYearId forumYear, PersonId person) => Key.Join("person", Key.Of(forumYear.Value), Key.Of(person.Value));

    private static TableEntity EntityOf(Link link, string partition) => new(partition, Key.Of(link.TokenHash.Value))
    {
        ["TokenHash"] = link.TokenHash.Value,
        ["ForumYear"] = link.ForumYear.Value,
        ["Person"] = link.Person.Value,
        ["Role"] = link.Role.ToString(),
        ["Task"] = link.Task,
        ["Expires"] = link.Expires.UtcTicks,
        ["Revoked"] = Rows.Ticks(link.Revoked),
    };

    private static Link LinkOf(TableEntity row) => new(
        new ContentHash(row.Text("TokenHash")), new ForumYearId(row.Text("ForumYear")), new PersonId(row.Text("Person")), row.Name<Role>("Role"),
        row.Text("Task"), row.Moment("Expires"), row.MomentOrNone("Revoked"));
}
