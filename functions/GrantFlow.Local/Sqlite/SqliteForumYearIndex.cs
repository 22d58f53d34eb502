using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed partial class SqliteForumYearIndex(SqliteDatabase database) : IForumYearIndex
{
    private const string Columns = """
        id, version, grant_year, area_id, area, forum, region, stage, mou, bank, first_tranche, second_tranche, monitoring,
        waits_for, next_obligation, next_due, late, awarded_pence, paid_pence
        """;

    public Task PutAsync(IndexRow row, IReadOnlyList<IndexTask> tasks, CancellationToken cancel = default) =>
        database.WriteAsync(session => Put(session, row) == 0 ? 0 : Replace(session, row, tasks), cancel);

    public Task ClearAsync(string grantYear, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute("DELETE FROM index_tasks WHERE grant_year = ?1", grantYear) + session.Execute("DELETE FROM index_rows WHERE grant_year = ?1", grantYear),
            cancel);

    public async Task<IReadOnlyList<IndexRow>> ListAsync(IndexFilter filter, string? after, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                ListSql(filter), ToRow,
                filter.GrantYear, after ?? "", filter.Region, filter.Stage, filter.WaitsFor, Fold(filter.Search), filter.OverdueAt, limit),
            cancel);

    public async Task<IReadOnlyList<StageCount>> CountAsync(string grantYear, DateTimeOffset now, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                """
                SELECT region, stage, COUNT(*), COUNT(CASE WHEN next_due <= ?2 THEN 1 END), SUM(awarded_pence), SUM(paid_pence)
                FROM index_rows WHERE grant_year = ?1 GROUP BY region, stage ORDER BY region, stage
                """,
                row => new StageCount(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4), row.GetInt64(5)),
                grantYear, now),
            cancel);

    /// <summary>A part that does not narrow still names its parameter, as every statement must.</summary>
    internal static string ListSql(IndexFilter filter) => $"""
        SELECT {Columns} FROM index_rows
        WHERE grant_year = ?1 AND id > ?2
        AND {(string.IsNullOrEmpty(filter.Region) ? "?3 IS ?3" : "region = ?3")}
        AND {(string.IsNullOrEmpty(filter.Stage) ? "?4 IS ?4" : "stage = ?4")}
        AND {(string.IsNullOrEmpty(filter.WaitsFor) ? "?5 IS ?5" : "waits_for = ?5")}
        AND {(string.IsNullOrWhiteSpace(filter.Search) ? "?6 IS ?6" : "instr(search_text, ?6) > 0")}
        AND {(filter.OverdueAt is null ? "?7 IS ?7" : "next_due <= ?7")}
        ORDER BY id LIMIT ?8
        """;

    /// <summary>Folded here, since SQLite knows the case of ASCII letters only. The search itself compares plain text, so no character of it is special.</summary>
    private static string Fold(string? text) => text?.Trim().ToUpperInvariant() ?? "";

    private static int Put(SqliteSession session, IndexRow row) =>
        session.Execute(
            $"""
            INSERT INTO index_rows ({Columns}, search_text)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
            ON CONFLICT DO UPDATE SET
                version = excluded.version, grant_year = excluded.grant_year, area_id = excluded.area_id, area = excluded.area,
                forum = excluded.forum, region = excluded.region, stage = excluded.stage, mou = excluded.mou, bank = excluded.bank,
                first_tranche = excluded.first_tranche, second_tranche = excluded.second_tranche, monitoring = excluded.monitoring,
                waits_for = excluded.waits_for, next_obligation = excluded.next_obligation, next_due = excluded.next_due,
                late = excluded.late, awarded_pence = excluded.awarded_pence, paid_pence = excluded.paid_pence,
                search_text = excluded.search_text
            WHERE excluded.version >= index_rows.version
            """,
            row.Id, row.Version, row.GrantYear, row.AreaId, row.Area, row.Forum, row.Region, row.Stage, row.Mou, row.Bank,
            row.FirstTranche, row.SecondTranche, row.Monitoring, row.WaitsFor, row.NextObligation, row.NextDue, row.Late,
            row.AwardedPence, row.PaidPence, Fold($"{row.Area}\n{row.Forum}"));

    private static IndexRow ToRow(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12),
        row.GetString(13), row.GetString(14), row.MomentOrNone(15), row.GetInt32(16), row.GetInt64(17), row.GetInt64(18));
}
