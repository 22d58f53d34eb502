using System.Text.Json;
using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A forum year's row with Contact's tasks in it: one entity, so that both change at once.</summary>
internal static class IndexEntity
{
    private const string Tasks = "Tasks";

    public static TableEntity Of(IndexRow row, IReadOnlyList<IndexTask> tasks) => new(Key.Of(row.GrantYear), Key.Of(row.Id))
    {
        ["Id"] = row.Id,
        ["Version"] = row.Version,
        ["GrantYear"] = row.GrantYear,
        ["AreaId"] = row.AreaId,
        ["Area"] = row.Area,
        ["Forum"] = row.Forum,
        ["Region"] = row.Region,
        ["Stage"] = row.Stage,
        ["Mou"] = row.Mou,
        ["Bank"] = row.Bank,
        ["FirstTranche"] = row.FirstTranche,
        ["SecondTranche"] = row.SecondTranche,
        ["Monitoring"] = row.Monitoring,
        ["WaitsFor"] = row.WaitsFor,
        ["NextObligation"] = row.NextObligation,
        ["NextDue"] = Rows.Ticks(row.NextDue),
        ["Late"] = row.Late,
        ["AwardedPence"] = row.AwardedPence,
        ["PaidPence"] = row.PaidPence,
        [Tasks] = JsonSerializer.Serialize(tasks),
    };

    public static IndexRow Row(TableEntity row) => new(
        row.Text("Id"), row.Number("Version"), row.Text("GrantYear"), row.Text("AreaId"), row.Text("Area"), row.Text("Forum"), row.Text("Region"),
        row.Text("Stage"), row.Text("Mou"), row.Text("Bank"), row.Text("FirstTranche"), row.Text("SecondTranche"), row.Text("Monitoring"),
        row.Text("WaitsFor"), row.Text("NextObligation"), row.MomentOrNone("NextDue"), row.GetInt32("Late") ?? 0, row.Number("AwardedPence"), row.Number("PaidPence"));

    public static IEnumerable<TaskRow> TaskRows(TableEntity row) =>
        JsonSerializer.Deserialize<List<IndexTask>>(row.Text(Tasks))!.Select(task => new TaskRow(
            Key.Join(Key.Of(task.Opened.UtcTicks), row.Text("Id"), task.Obligation), row.Text("Id"), row.Text("Area"), row.Text("Forum"), row.Text("Region"), task));
}
