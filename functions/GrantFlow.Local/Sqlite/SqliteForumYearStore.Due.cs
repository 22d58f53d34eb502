namespace GrantFlow.Local.Sqlite;

public sealed partial class SqliteForumYearStore
{
    public async Task<IReadOnlyList<string>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                """
                SELECT heads.id FROM due JOIN heads ON heads.key = due.head
                WHERE due.due_at <= ?1 ORDER BY due.due_at, due.head LIMIT ?2
                """,
                row => row.GetString(0),
                now, limit),
            cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT MIN(due_at) FROM due", row => row.MomentOrNone(0)), cancel);

    /// <summary>Keeps <c>due</c> at the earlier of wake-up and first try of a pending effect, in the transaction that changes either.</summary>
    private static void ReckonDue(SqliteSession session, long key)
    {
        var wakesAt = session.Find("SELECT wakes_at FROM heads WHERE key = ?1", row => row.MomentOrNone(0), key);
        var firstTry = session.Find("SELECT MIN(next_try) FROM effects WHERE head = ?1 AND state = 0", row => row.MomentOrNone(0), key);
        var dueAt = wakesAt < firstTry || firstTry is null ? wakesAt : firstTry;
        if (dueAt is null)
            session.Execute("DELETE FROM due WHERE head = ?1", key);
        else
            session.Execute("INSERT INTO due (head, due_at) VALUES (?1, ?2) ON CONFLICT (head) DO UPDATE SET due_at = excluded.due_at", key, dueAt);
    }
}
