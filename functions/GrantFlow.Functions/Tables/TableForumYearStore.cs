using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>Records in Table Storage: a partition each. Rows: <c>head</c>; <c>event:</c> and sequence; <c>operation:</c> and
/// command id; <c>effect:</c> and effect id.</summary>
public sealed partial class TableForumYearStore : IForumYearStore
{
    private const string EventPart = "event";
    private const string OperationPart = "operation";

    private readonly TableClient records;
    private readonly Signposts signposts;
    private readonly Payload payload;

    /// <param name="large">Where bytes go that are too large for a row; not the store of documents, whose list names documents only.</param>
    public TableForumYearStore(StorageTables tables, IDocumentStore large, TimeProvider clock)
    {
        records = tables.Records;
        signposts = new Signposts(tables.Signposts, clock);
        payload = new Payload(large);
    }

    public async Task<Head?> LoadAsync(string id, CancellationToken cancel = default)
    {
        if (await records.FindAsync(Key.Of(id), HeadRow.RowKey, cancel) is not { } row)
            return null;
        var head = HeadRow.Of(row);
        return new Head(id, head.Version, head.ChainHash, await payload.ReadAsync(row, HeadRow.Snapshot, cancel), head.WakesAt);
    }

    public async Task<RecordedOperation?> FindOperationAsync(string id, CommandId operation, CancellationToken cancel = default) =>
        await FindOperationRowAsync(id, operation, cancel) is { } row ? OperationOf(row, operation) : null;

    public async IAsyncEnumerable<RecordedEvent> ReadEventsAsync(string id, long from = 1, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var partition = Key.Of(id);
        await foreach (var row in records.Query($"PartitionKey eq '{partition}' and RowKey ge '{EventKey(from)}' and RowKey lt '{EventPart};'", cancel))
        {
            var bytes = await payload.ReadAsync(row, EffectRow.Bytes, cancel);
            yield return new RecordedEvent(row.Number("Sequence"), row.Text("Type"), bytes, new ContentHash(row.Text("Hash")));
        }
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var known = new List<string>();
        await foreach (var signpost in signposts.ReadKnownAsync(cancel))
            known.Add(signpost.Id);
        foreach (var id in known.Order(StringComparer.Ordinal))
        {
            if (await FindHeadAsync(id, cancel) is not null)
                yield return id;
        }
    }

    private async Task<HeadRow?> FindHeadAsync(string id, CancellationToken cancel) =>
        await records.FindAsync(Key.Of(id), HeadRow.RowKey, cancel, HeadRow.Columns) is { } row ? HeadRow.Of(row) : null;

    private Task<TableEntity?> FindOperationRowAsync(string id, CommandId operation, CancellationToken cancel) =>
        records.FindAsync(Key.Of(id), OperationKey(operation), cancel);

    private static RecordedOperation OperationOf(TableEntity row, CommandId operation) => new(operation, row.Number("First"), row.Number("Last"));

    private static string EventKey(long sequence) => Key.Join(EventPart, Key.Of(sequence));

    private static string OperationKey(CommandId operation) => Key.Join(OperationPart, Key.Of(operation.Value));
}
