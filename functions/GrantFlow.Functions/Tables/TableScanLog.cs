using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each file.</summary>
public sealed class TableScanLog(StorageTables tables) : IScanLog
{
    private const string RowKey = "scan";

    private readonly TableClient scans = tables.Scans;

    public Task PutAsync(Scan scan, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var before = await scans.FindAsync(Key.Of(scan.File.Value), RowKey, cancel);
            if (before is null)
                await scans.AddEntityAsync(EntityOf(scan), cancel);
            else if (before.Name<ScanState>("State") != ScanState.Infected)
                await scans.UpdateEntityAsync(EntityOf(scan), before.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);

    public async Task<Scan?> FindAsync(ContentHash file, CancellationToken cancel = default) =>
        await scans.FindAsync(Key.Of(file.Value), RowKey, cancel) is { } row
            ? new Scan(new ContentHash(row.Text("File")), row.Name<ScanState>("State"), row.Text("What"), row.Moment("At"))
            : null;

    private static TableEntity EntityOf(Scan scan) => new(Key.Of(scan.File.Value), RowKey)
    {
        ["File"] = scan.File.Value,
        ["State"] = scan.State.ToString(),
        ["What"] = scan.What,
        ["At"] = scan.At.UtcTicks,
    };
}
