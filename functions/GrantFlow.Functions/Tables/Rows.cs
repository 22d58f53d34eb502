using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace GrantFlow.Functions.Tables;

/// <summary>How rows are read and written everywhere: moments as UTC ticks (0 for none), enumerations by name.</summary>
internal static class Rows
{
    /// <summary>The most operations that the service takes in one transaction.</summary>
    public const int MostInTransaction = 100;

    private static readonly string[] Keys = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];

    /// <param name="columns">None for all of them.</param>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancel, params string[] columns)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, columns is [] ? null : [.. Keys, .. columns], cancel);
        if (!answer.HasValue)
            return null;
        var found = answer.Value!;
        // Which part of an answer carries the tag depends on how much of the row was asked for; its header always does.
        found.ETag = answer.GetRawResponse().Headers.ETag ?? found.ETag;
        return found;
    }

    public static AsyncPageable<TableEntity> Query(this TableClient table, string filter, CancellationToken cancel, int? page = null, params string[] columns) =>
        table.QueryAsync<TableEntity>(filter, page, columns is [] ? null : [.. Keys, .. columns], cancel);

    public static async Task<List<TableEntity>> ReadAsync(this TableClient table, string filter, CancellationToken cancel, params string[] columns)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.Query(filter, cancel, null, columns))
            rows.Add(row);
        return rows;
    }

    /// <summary>The first rows of a range; no page is read beyond them.</summary>
    public static async IAsyncEnumerable<TableEntity> FirstAsync(this TableClient table, string filter, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (limit <= 0)
            yield break;
        var read = 0;
        await foreach (var row in table.Query(filter, cancel, Math.Min(limit, 1000)))
        {
            yield return row;
            if (++read == limit)
                yield break;
        }
    }

    public static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    public static TableTransactionAction Put(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    public static TableTransactionAction Replace(TableEntity row, ETag tag) => new(TableTransactionActionType.UpdateReplace, row, Known(tag));

    public static TableTransactionAction Merge(TableEntity row, ETag tag) => new(TableTransactionActionType.UpdateMerge, row, Known(tag));

    public static TableTransactionAction Delete(TableEntity row, ETag tag) => new(TableTransactionActionType.Delete, row, Known(tag));

    /// <summary>Takes all rows of a range away, a transaction at a time. Rows that come in meanwhile may stay.</summary>
    public static async Task EraseAsync(this TableClient table, string filter, CancellationToken cancel)
    {
        foreach (var some in (await table.ReadAsync(filter, cancel, "Timestamp")).Chunk(MostInTransaction))
            await table.SubmitTransactionAsync(some.Select(row => Delete(row, ETag.All)), cancel);
    }

    public static string Text(this TableEntity row, string column) => row.GetString(column) ?? "";

    public static long Number(this TableEntity row, string column) => row.GetInt64(column) ?? 0;

    public static DateTimeOffset Moment(this TableEntity row, string column) => new(row.Number(column), TimeSpan.Zero);

    public static DateTimeOffset? MomentOrNone(this TableEntity row, string column) => row.Number(column) is 0 ? null : row.Moment(column);

    public static T Name<T>(this TableEntity row, string column) where T : struct, Enum => Enum.Parse<T>(row.Text(column));

    /// <summary>The client takes a missing tag for “whatever stands there”, and would overwrite what somebody else wrote.</summary>
    private static ETag Known(ETag tag) => tag != default ? tag : throw new ArgumentException("A write on condition needs the tag of what was read.", nameof(tag));

    /// <summary>0 for none, since a merge cannot take a column away.</summary>
    public static long Ticks(DateTimeOffset? moment) => moment?.UtcTicks ?? 0;
}
