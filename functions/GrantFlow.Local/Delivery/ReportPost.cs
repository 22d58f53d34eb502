using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Delivery;

namespace GrantFlow.Local.Delivery;

/// <summary>Brings delivery reports to the desk when they are due, as a mail service's calls would. A report is forgotten only after
/// the desk has taken it in, so a crash brings it again.</summary>
public sealed class ReportPost(SqliteMailReports reports, DeliveryDesk desk)
{
    private const int Batch = 200;

    /// <returns>How many were brought.</returns>
    public async Task<int> DeliverAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var brought = 0;
        while (await reports.FindDueAsync(now, Batch, cancel) is { Count: > 0 } due)
        {
            await desk.ReportAsync(due.Select(waiting => waiting.Report), cancel);
            await reports.RemoveAsync([.. due.Select(waiting => waiting.Position)], cancel);
            brought += due.Count;
        }

        return brought;
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) => reports.NextDueAsync(cancel);
}
