using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A pass stands with its person's others, so that one transaction ends them all. A second row, in a partition of its own
/// named by the hash, tells where that is; it is written first, so that no pass stands that cannot be found.</summary>
public sealed class TablePassStore(StorageTables tables) : IPassStore
{
    private const string SignpostRow = "pass";

    private readonly TableClient passes = tables.Passes;

    public async Task AddAsync(Pass pass, CancellationToken cancel = default)
    {
        await passes.UpsertEntityAsync(new TableEntity(SignpostOf(pass.Hash), SignpostRow) { ["Where"] = PartitionOf(pass.Person) }, TableUpdateMode.Replace, cancel);
        try
        {
            await passes.AddEntityAsync(EntityOf(pass), cancel);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            // Nobody makes the same secret twice: the client's own retry met what its first try wrote.
        }
    }

    public async Task<Pass?> FindAsync(ContentHash hash, CancellationToken cancel = default) =>
        await FindRowAsync(hash, cancel) is { } row ? PassOf(row) : null;

    public Task TouchAsync(ContentHash hash, DateTimeOffset at, CancellationToken cancel = default) =>
        ChangeAsync(hash, row => row.Number("Seen") < at.UtcTicks ? ("Seen", at) : null, cancel);

    public Task EndAsync(ContentHash hash, DateTimeOffset at, CancellationToken cancel = default) =>
        ChangeAsync(hash, row => row.Number("Ended") == 0 ? ("Ended", at) : null, cancel);

    public Task EndAllAsync(PersonId person, DateTimeOffset at, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var alive = await passes.ReadAsync(
                TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(person)} and Ended eq {0L} and Issued le {at.UtcTicks}"), cancel);
            foreach (var some in alive.Chunk(Rows.MostInTransaction))
                await passes.SubmitTransactionAsync(some.Select(row => Rows.Merge(Change(row, "Ended", at), row.ETag)), cancel);
            return true;
        }, cancel);

    private Task<bool> ChangeAsync(ContentHash hash, Func<TableEntity, (string Column, DateTimeOffset At)?> change, CancellationToken cancel) =>
        Race.RunAsync(async () =>
        {
            if (await FindRowAsync(hash, cancel) is not { } row || change(row) is not { } changed)
                return false;
            await passes.UpdateEntityAsync(Change(row, changed.Column, changed.At), row.ETag, TableUpdateMode.Merge, cancel);
            return true;
        }, cancel);

    private async Task<TableEntity?> FindRowAsync(ContentHash hash, CancellationToken cancel) =>
        await passes.FindAsync(SignpostOf(hash), SignpostRow, cancel) is { } signpost
            ? await passes.FindAsync(signpost.Text("Where"), Key.Of(hash.Value), cancel)
            : null;

    private static TableEntity Change(TableEntity row, string column, DateTimeOffset at) => new(row.PartitionKey, row.RowKey) { [column] = at.UtcTicks };

    private static string SignpostOf(ContentHash hash) => Key.Join("hash", Key.Of(hash.Value));

    private static string PartitionOf(PersonId person) => Key.Join("person", Key.Of(person.Value));

    private static TableEntity EntityOf(Pass pass) => new(PartitionOf(pass.Person), Key.Of(pass.Hash.Value))
    {
        ["Hash"] = pass.Hash.Value,
        ["Kind"] = pass.Kind.ToString(),
        ["Person"] = pass.Person.Value,
        ["Party"] = pass.Party.ToString(),
        ["ForumYear"] = pass.ForumYear.Value,
        ["Proof"] = pass.Proof.ToString(),
        ["Issued"] = pass.Issued.UtcTicks,
        ["Seen"] = pass.Seen.UtcTicks,
        ["Ends"] = pass.Ends.UtcTicks,
        ["Ended"] = Rows.Ticks(pass.Ended),
    };

    private static Pass PassOf(TableEntity row) => new(
        new ContentHash(row.Text("Hash")), row.Name<PassKind>("Kind"), new PersonId(row.Text("Person")), row.Name<Party>("Party"), new ForumYearId(row.Text("ForumYear")),
        row.Name<Proof>("Proof"), row.Moment("Issued"), row.Moment("Seen"), row.Moment("Ends"), row.MomentOrNone("Ended"));
}
