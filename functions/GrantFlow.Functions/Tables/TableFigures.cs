using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each grant year, a row for each forum year. Letters, digits and hyphens of ids stand for themselves in
/// keys, and the full stop comes once in each id, so that the order of keys is the order of ids.</summary>
public sealed class TableFigures(StorageTables tables) : IFigures
{
    private const string Data = "Data";

    private readonly TableClient figures = tables.Figures;

    public Task PutAsync(ForumYearFigures row, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var entity = EntityOf(row);
            var before = await figures.FindAsync(entity.PartitionKey, entity.RowKey, cancel, "Version");
            if (before is null)
                await figures.AddEntityAsync(entity, cancel);
            else if (before.Number("Version") <= row.Version)
                await figures.UpdateEntityAsync(entity, before.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);

    public async Task<ForumYearFigures?> FindAsync(ForumYearId id, CancellationToken cancel = default) =>
        await figures.FindAsync(Key.Of(YearOf(id)), Key.Of(id.Value), cancel) is { } row ? RowOf(row) : null;

    public async Task<IReadOnlyList<ForumYearFigures>> ListAsync(string grantYear, string? after, int limit, CancellationToken cancel = default)
    {
        var rows = new List<ForumYearFigures>();
        var rest = $"PartitionKey eq '{Key.Of(grantYear)}'" + (after is null ? "" : $" and RowKey gt '{Key.Of(after)}'");
        await foreach (var row in figures.FirstAsync(rest, limit, cancel))
            rows.Add(RowOf(row));
        return rows;
    }

    private static TableEntity EntityOf(ForumYearFigures row)
    {
        var entity = new TableEntity(Key.Of(row.GrantYear), Key.Of(row.Id.Value)) { ["Version"] = row.Version };
        Payload.Write(entity, Data, CanonicalJson.Serialize(row));
        return entity;
    }

    private static ForumYearFigures RowOf(TableEntity row) => CanonicalJson.Parse<ForumYearFigures>(Payload.Read(row, Data).Span);

    private static string YearOf(ForumYearId id) => id.Value[..id.Value.IndexOf('.', StringComparison.Ordinal)];
}
