using GrantFlow.Core;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteFigures(SqliteDatabase database) : IFigures
{
    public Task PutAsync(ForumYearFigures row, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO figures (id, grant_year, version, data) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT DO UPDATE SET grant_year = excluded.grant_year, version = excluded.version, data = excluded.data
                WHERE excluded.version >= figures.version
                """,
                row.Id.Value, row.GrantYear, row.Version, CanonicalJson.Serialize(row)),
            cancel);

    public Task<ForumYearFigures?> FindAsync(ForumYearId id, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT data FROM figures WHERE id = ?1", ToRow, id.Value), cancel);

    public async Task<IReadOnlyList<ForumYearFigures>> ListAsync(string grantYear, string? after, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query("SELECT data FROM figures WHERE grant_year = ?1 AND id > ?2 ORDER BY id LIMIT ?3", ToRow, grantYear, after ?? "", limit),
            cancel);

    private static ForumYearFigures ToRow(SqliteDataReader row) => CanonicalJson.Parse<ForumYearFigures>(row.Bytes(0).Span);
}
