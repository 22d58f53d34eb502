using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Admin.Overview;

/// <summary>Stage by region, and the sums of it.</summary>
/// <param name="Stages">Those that any forum stands at, in the order of the year.</param>
public sealed record StageTable(IReadOnlyList<string> Regions, IReadOnlyList<Stage> Stages, IReadOnlyList<StageCount> Counts)
{
    public int Total => Counts.Sum(count => count.Count);

    public int Overdue => Counts.Sum(count => count.Overdue);

    public Money Awarded => new(Counts.Sum(count => count.AwardedPence));

    public Money Paid => new(Counts.Sum(count => count.PaidPence));

    public static StageTable Of(IReadOnlyList<StageCount> counts) => new(
        [.. counts.Select(count => count.Region).Distinct()],
        [.. counts.Select(count => Enum.Parse<Stage>(count.Stage)).Distinct().Order()],
        counts);

    public int In(string region, Stage stage) => Counts.Where(count => count.Region == region && count.Stage == $"{stage}").Sum(count => count.Count);

    public int In(string region) => Counts.Where(count => count.Region == region).Sum(count => count.Count);

    public int In(Stage stage) => Counts.Where(count => count.Stage == $"{stage}").Sum(count => count.Count);

    public int OverdueIn(string region) => Counts.Where(count => count.Region == region).Sum(count => count.Overdue);

    public IReadOnlyList<string> Header => ["Region", .. Stages.Select(StageWords.ForStaff), "All", "Late"];

    /// <summary>The regions, and England below them.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows =>
    [
        .. Regions.Select(region => Row(region, stage => In(region, stage), In(region), OverdueIn(region))),
        Row("England", In, Total, Overdue),
    ];

    private IReadOnlyList<string> Row(string name, Func<Stage, int> count, int all, int late) =>
        [name, .. Stages.Select(stage => CsvCell.Number(count(stage))), CsvCell.Number(all), CsvCell.Number(late)];
}
