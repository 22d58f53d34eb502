using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

/// <summary>Documents in the database itself: for simulations, where a file each would cost more than all the rest.</summary>
public sealed class SqliteDocumentStore(SqliteDatabase database) : IDocumentStore
{
    public async Task<ContentHash> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var hash = ContentName.Of(bytes.Span);
        await database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO documents (hash, bytes) VALUES (?1, ?2)
                ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes WHERE documents.bytes <> excluded.bytes
                """,
                hash.Value, bytes),
            cancel);
        return hash;
    }

    public async Task<ReadOnlyMemory<byte>?> GetAsync(ContentHash hash, CancellationToken cancel = default)
    {
        var found = await database.ReadAsync(
            session => session.Find<ReadOnlyMemory<byte>?>("SELECT bytes FROM documents WHERE hash = ?1", row => row.Bytes(0), hash.Value),
            cancel);
        if (found is null)
            return null;
        return ContentName.Verified(hash, found.Value);
    }

    public IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancel = default) =>
        database.ReadAllAsync(
            (session, after, limit) => session.Query(
                "SELECT hash FROM documents WHERE hash > ?1 ORDER BY hash LIMIT ?2", row => new ContentHash(row.GetString(0)), after, limit),
            hash => hash.Value,
            cancel);

    public Task EraseAsync(ContentHash hash, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Execute("DELETE FROM documents WHERE hash = ?1", hash.Value), cancel);
}
