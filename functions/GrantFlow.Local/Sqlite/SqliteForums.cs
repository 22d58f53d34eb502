using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteForums(SqliteDatabase database) : IForums
{
    private const string Select = "SELECT area_id, area, name, authority, region, gss_code, authority_code FROM forums";

    public Task<Forum?> FindAsync(string areaId, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find($"{Select} WHERE area_id = ?1", ToForum, areaId), cancel);

    public Task PutAsync(IReadOnlyList<Forum> forums, CancellationToken cancel = default) =>
        database.WriteAsync(session => forums.Sum(forum => Put(session, forum)), cancel);

    public IAsyncEnumerable<Forum> ListAsync(CancellationToken cancel = default) =>
        database.ReadAllAsync(
            (session, after, limit) => session.Query($"{Select} WHERE area_id > ?1 ORDER BY area_id LIMIT ?2", ToForum, after, limit),
            forum => forum.AreaId,
            cancel);

    private static int Put(SqliteSession session, Forum forum) =>
        session.Execute(
            """
            INSERT OR REPLACE INTO forums (area_id, area, name, authority, region, gss_code, authority_code)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            forum.AreaId, forum.Area, forum.Name, forum.Authority, forum.Region, forum.GssCode, forum.AuthorityCode);

    private static Forum ToForum(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));
}
