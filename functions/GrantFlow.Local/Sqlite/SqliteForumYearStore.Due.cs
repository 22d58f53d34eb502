namespace GrantFlow.Local.Sqlite;

public sealed partial class SqliteForumYearStore
{
    internal const string FindDueSql = """
        SELECT heads.id FROM due JOIN heads ON heads.key = due.head
        WHERE due.due_at <= ?1 ORDER BY due.due_at, due.head LIMIT ?2
        """;

    internal const string NextDueSql = "SELECT MIN(due_at) FROM due";

    internal const string FirstTrySql = "SELECT MIN(next_try) FROM effects WHERE head = ?1 AND state = 0";

    public async Task<IReadOnlyList<string>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(session => session.Query(FindDueSql, row => row.GetString(0), now, limit), cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find(NextDueSql, row => row.MomentOrNone(0)), cancel);

    /// <summary>Keeps <c>due</c> at the earlier of wake-up and first try of a pending effect, in the transaction that changes either.</summary>
    private static void ReckonDue(SqliteSession session, long key)
    {
        var wakesAt = session.Find("SELECT wakes_at FROM heads WHERE key = ?1", row => row.MomentOrNone(0), key);
        var firstTry = session.Find(FirstTrySql, row => row.MomentOrNone(0), key);
        var dueAt = wakesAt < firstTry || firstTry is null ? wakesAt : firstTry;
        if (dueAt is null)
            session.Execute("DELETE FROM due WHERE head = ?1", key);
        else
            session.Execute("INSERT INTO due (head, due_at) VALUES (?1, ?2) ON CONFLICT (head) DO UPDATE SET due_at = excluded.due_at", key, dueAt);
    }
}
