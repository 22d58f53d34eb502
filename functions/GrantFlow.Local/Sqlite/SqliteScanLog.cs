using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteScanLog(SqliteDatabase database) : IScanLog
{
    public Task PutAsync(Scan scan, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                "INSERT INTO scans (file, state, what, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET state = ?2, what = ?3, at = ?4 WHERE state <> ?5",
                scan.File.Value, scan.State.ToString(), scan.What, scan.At, nameof(ScanState.Infected)),
            cancel);

    public Task<Scan?> FindAsync(ContentHash file, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.Find("SELECT state, what, at FROM scans WHERE file = ?1", row => new Scan(file, row.Name<ScanState>(0), row.GetString(1), row.Moment(2)), file.Value),
            cancel);
}
