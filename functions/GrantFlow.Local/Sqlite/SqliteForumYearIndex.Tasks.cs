using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

/// <summary>Tasks of Contact, each at a place that orders them by their age.</summary>
public sealed partial class SqliteForumYearIndex
{
    public async Task<IReadOnlyList<TaskRow>> ListTasksAsync(TaskFilter filter, string? after, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(TasksSql(filter), ToTask, filter.GrantYear, after ?? "", filter.Region, filter.Role?.ToString(), limit), cancel);

    internal static string TasksSql(TaskFilter filter) => $"""
        SELECT place, forum_year, area, forum, region, obligation, kind, quarter, role, opened, due FROM index_tasks
        WHERE grant_year = ?1 AND place > ?2
        AND {(string.IsNullOrEmpty(filter.Region) ? "?3 IS ?3" : "region = ?3")}
        AND {(filter.Role is null ? "?4 IS ?4" : "role = ?4")}
        ORDER BY place LIMIT ?5
        """;

    private static int Replace(SqliteSession session, IndexRow row, IReadOnlyList<IndexTask> tasks)
    {
        session.Execute("DELETE FROM index_tasks WHERE forum_year = ?1", row.Id);
        return tasks.Sum(task => session.Execute(
            """
            INSERT INTO index_tasks (place, forum_year, grant_year, region, area, forum, role, obligation, kind, quarter, opened, due)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            PlaceOf(row, task), row.Id, row.GrantYear, row.Region, row.Area, row.Forum, task.Role.ToString(), task.Obligation, task.Kind, task.Quarter, task.Opened, task.Due));
    }

    private static string PlaceOf(IndexRow row, IndexTask task) =>
        string.Create(CultureInfo.InvariantCulture, $"{task.Opened.UtcTicks:D19}.{row.Id}.{task.Obligation}");

    private static TaskRow ToTask(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        new IndexTask(row.GetString(5), row.GetString(6), row.GetInt32(7), row.Name<Role>(8), row.Moment(9), row.Moment(10)));
}
