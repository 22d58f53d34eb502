using System.Runtime.CompilerServices;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed partial class SqliteForumYearStore(SqliteDatabase database) : IForumYearStore
{
    private const int PageSize = 200;

    public Task<Head?> LoadAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.Find(
                "SELECT version, chain_hash, snapshot, wakes_at FROM heads WHERE id = ?1",
                row => new Head(id, row.GetInt64(0), new ContentHash(row.GetString(1)), row.Bytes(2), row.MomentOrNone(3)),
                id),
            cancel);

    public Task<RecordedOperation?> FindOperationAsync(string id, CommandId operation, CancellationToken cancel = default) =>
        database.ReadAsync(session => FindOperation(session, id, operation), cancel);

    public async IAsyncEnumerable<RecordedEvent> ReadEventsAsync(string id, long from = 1, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        List<RecordedEvent> page;
        do
        {
            var next = from;
            page = await database.ReadAsync(session => ReadPage(session, id, next), cancel);
            foreach (var recorded in page)
                yield return recorded;
            from = page.Count == 0 ? from : page[^1].Sequence + 1;
        }
        while (page.Count == PageSize);
    }

    public IAsyncEnumerable<string> ListAsync(CancellationToken cancel = default) =>
        database.ReadAllAsync(
            (session, after, limit) => session.Query("SELECT id FROM heads WHERE id > ?1 ORDER BY id LIMIT ?2", row => row.GetString(0), after, limit),
            id => id,
            cancel);

    private static List<RecordedEvent> ReadPage(SqliteSession session, string id, long from) =>
        session.Query(
            """
            SELECT sequence, type, bytes, hash FROM events
            WHERE head = (SELECT key FROM heads WHERE id = ?1) AND sequence >= ?2
            ORDER BY sequence LIMIT ?3
            """,
            row => new RecordedEvent(row.GetInt64(0), row.GetString(1), row.Bytes(2), new ContentHash(row.GetString(3))),
            id, from, PageSize);

    private static RecordedOperation? FindOperation(SqliteSession session, string id, CommandId operation) =>
        session.Find(
            """
            SELECT first_sequence, last_sequence FROM operations
            WHERE head = (SELECT key FROM heads WHERE id = ?1) AND operation = ?2
            """,
            row => new RecordedOperation(operation, row.GetInt64(0), row.GetInt64(1)),
            id, operation.Value);
}
