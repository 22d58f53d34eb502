using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteMouRegister(SqliteDatabase database) : IMouRegister
{
    public Task PutAsync(MouEntry entry, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO mou_register (key, forum_year, version, form) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (key) DO UPDATE SET forum_year = excluded.forum_year, version = excluded.version, form = excluded.form
                """,
                entry.Key, entry.ForumYear.Value, entry.Version, entry.Form.ToString()),
            cancel);

    public Task<MouEntry?> FindAsync(string key, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.Find(
                "SELECT forum_year, version, form FROM mou_register WHERE key = ?1",
                row => new MouEntry(key, new ForumYearId(row.GetString(0)), row.GetInt32(1), row.Name<MouForm>(2)),
                key),
            cancel);
}
