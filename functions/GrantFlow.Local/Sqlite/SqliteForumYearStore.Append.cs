using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed partial class SqliteForumYearStore
{
    public async Task<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancel = default)
    {
        batch.Check();
        AppendResult? said = null;
        try
        {
            return await database.WriteAsync(session => said = Append(session, batch), cancel);
        }
        catch (Exception) when (said is AppendResult.Repeated or AppendResult.Conflict)
        {
            // Nothing was to be written, so nothing hangs on the commit.
            return said;
        }
        catch (Exception) when (said is AppendResult.Appended)
        {
            if (await FindOperationAsync(batch.Id, batch.Operation, CancellationToken.None) is not null)
                return said;
            throw;
        }
    }

    private AppendResult Append(SqliteSession session, AppendBatch batch)
    {
        if (FindOperation(session, batch.Id, batch.Operation) is { } earlier)
            return new AppendResult.Repeated(earlier);
        var (key, version) = session.Find("SELECT key, version FROM heads WHERE id = ?1", row => (row.GetInt64(0), row.GetInt64(1)), batch.Id);
        if (version != batch.ExpectedVersion)
            return new AppendResult.Conflict(version);

        key = WriteHead(session, key, batch.Head);
        WriteEvents(session, key, batch);
        database.Reached(CommitPoint.Midway);
        foreach (var effect in batch.Effects)
            WriteEffect(session, key, effect);
        ReckonDue(session, key);
        return new AppendResult.Appended();
    }

    /// <param name="key">0 where the head is new.</param>
    private static long WriteHead(SqliteSession session, long key, Head head)
    {
        if (key == 0)
        {
            return session.Find(
                "INSERT INTO heads (id, version, wakes_at, chain_hash, snapshot) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING key",
                row => row.GetInt64(0),
                head.Id, head.Version, head.NextWakeUp, head.ChainHash.Value, head.Snapshot);
        }

        session.Execute(
            "UPDATE heads SET version = ?2, wakes_at = ?3, chain_hash = ?4, snapshot = ?5 WHERE key = ?1",
            key, head.Version, head.NextWakeUp, head.ChainHash.Value, head.Snapshot);
        return key;
    }

    private static void WriteEvents(SqliteSession session, long key, AppendBatch batch)
    {
        session.Execute(
            "INSERT INTO operations (head, operation, first_sequence, last_sequence) VALUES (?1, ?2, ?3, ?4)",
            key, batch.Operation.Value, batch.ExpectedVersion + 1, batch.Head.Version);
        foreach (var recorded in batch.Events)
        {
            session.Execute(
                "INSERT INTO events (head, sequence, type, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
                key, recorded.Sequence, recorded.Type, recorded.Hash.Value, recorded.Bytes);
        }
    }
}
