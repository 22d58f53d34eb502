using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteCounts(SqliteDatabase database) : ICounts
{
    public Task<int> AddAsync(string key, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
            {
                session.Execute("DELETE FROM counts WHERE until <= ?1", now);
                session.Execute("INSERT INTO counts (key, until, count) VALUES (?1, ?2, 1) ON CONFLICT (key, until) DO UPDATE SET count = count + 1", key, until);
                return session.Find("SELECT count FROM counts WHERE key = ?1 AND until = ?2", row => row.GetInt32(0), key, until);
            },
            cancel);
}
