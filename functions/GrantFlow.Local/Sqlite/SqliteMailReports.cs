using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

/// <param name="Position">Its name in the queue.</param>
public sealed record WaitingReport(long Position, DeliveryReport Report);

/// <summary>Reports that the local mail service has still to make, each at its moment.</summary>
public sealed class SqliteMailReports(SqliteDatabase database)
{
    public Task PutAsync(IReadOnlyList<(DateTimeOffset Due, DeliveryReport Report)> reports, CancellationToken cancel = default) =>
        database.WriteAsync(session => reports.Sum(waiting => Put(session, waiting.Due, waiting.Report)), cancel);

    public async Task<IReadOnlyList<WaitingReport>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                "SELECT position, message, state, at, event FROM mail_reports WHERE due_at <= ?1 ORDER BY due_at, position LIMIT ?2", ToReport, now, limit),
            cancel);

    public Task RemoveAsync(IReadOnlyList<long> positions, CancellationToken cancel = default) =>
        database.WriteAsync(session => positions.Sum(position => session.Execute("DELETE FROM mail_reports WHERE position = ?1", position)), cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT MIN(due_at) FROM mail_reports", row => row.MomentOrNone(0)), cancel);

    private static int Put(SqliteSession session, DateTimeOffset due, DeliveryReport report) =>
        session.Execute(
            "INSERT INTO mail_reports (due_at, message, state, at, event) VALUES (?1, ?2, ?3, ?4, ?5)",
            due, report.MessageId, report.State.ToString(), report.At, report.EventId);

    private static WaitingReport ToReport(SqliteDataReader row) =>
        new(row.GetInt64(0), new DeliveryReport(row.GetString(1), row.Name<MessageState>(2), row.Moment(3), row.GetString(4)));
}
