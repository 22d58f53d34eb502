using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each grant year. It has a row for each area, some 150, which come in one answer: so every question
/// reads those that its filter leaves, and puts them in order here.</summary>
public sealed class TableForumYearIndex(StorageTables tables) : IForumYearIndex
{
    private readonly TableClient index = tables.Index;

    public Task PutAsync(IndexRow row, IReadOnlyList<IndexTask> tasks, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var entity = IndexEntity.Of(row, tasks);
            var before = await index.FindAsync(entity.PartitionKey, entity.RowKey, cancel, "Version");
            if (before is null)
                await index.AddEntityAsync(entity, cancel);
            else if (before.Number("Version") <= row.Version)
                await index.UpdateEntityAsync(entity, before.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);

    public Task ClearAsync(string grantYear, CancellationToken cancel = default) => index.EraseAsync(Everything(grantYear), cancel);

    public async Task<IReadOnlyList<TaskRow>> ListTasksAsync(TaskFilter filter, string? after, int limit, CancellationToken cancel = default)
    {
        var rows = await index.ReadAsync(Everything(filter.GrantYear) + Is("Region", filter.Region), cancel);
        return [.. rows.SelectMany(IndexEntity.TaskRows)
            .Where(task => (filter.Role is null || task.Task.Role == filter.Role) && string.CompareOrdinal(task.Place, after) > 0)
            .OrderBy(task => task.Place, StringComparer.Ordinal)
            .Take(limit)];
    }

    public async Task<IReadOnlyList<IndexRow>> ListAsync(IndexFilter filter, string? after, int limit, CancellationToken cancel = default)
    {
        var narrowed = Everything(filter.GrantYear) + Is("Region", filter.Region) + Is("Stage", filter.Stage) + Is("WaitsFor", filter.WaitsFor) + DueBy(filter.OverdueAt);
        var rows = await index.ReadAsync(narrowed, cancel);
        return [.. rows.Select(IndexEntity.Row)
            .Where(row => string.CompareOrdinal(row.Id, after) > 0 && Holds(row, filter.Search))
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Take(limit)];
    }

    public async Task<IReadOnlyList<StageCount>> CountAsync(string grantYear, DateTimeOffset now, CancellationToken cancel = default)
    {
        var rows = await index.ReadAsync(Everything(grantYear), cancel);
        return [.. rows.Select(IndexEntity.Row)
            .GroupBy(row => (row.Region, row.Stage))
            .Select(group => new StageCount(
                group.Key.Region, group.Key.Stage, group.Count(), group.Count(row => row.NextDue <= now), group.Sum(row => row.AwardedPence), group.Sum(row => row.PaidPence)))
            .OrderBy(count => count.Region, StringComparer.Ordinal).ThenBy(count => count.Stage, StringComparer.Ordinal)];
    }

    private static bool Holds(IndexRow row, string? search)
    {
        var text = search?.Trim() ?? "";
        return row.Area.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Forum.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Everything(string grantYear) => $"PartitionKey eq '{Key.Of(grantYear)}'";

    private static string Is(string column, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $" and {column} eq " + TableClient.CreateQueryFilter($"{value}");

    private static string DueBy(DateTimeOffset? moment) =>
        moment is null ? "" : TableClient.CreateQueryFilter($" and NextDue gt {0L} and NextDue le {moment.Value.UtcTicks}");
}
