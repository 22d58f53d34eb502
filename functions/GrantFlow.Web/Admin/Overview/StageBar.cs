using System.Globalization;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Admin.Overview;

/// <summary>One bar of the chart: a segment for each stage, as wide as its share.</summary>
/// <param name="X">From the left, of <see cref="Whole"/> units.</param>
public sealed record Segment(Stage Stage, int Count, string X, string Width)
{
    public const int Whole = 1000;

    public static IEnumerable<Segment> Of(StageTable table)
    {
        var before = 0;
        foreach (var stage in table.Stages)
        {
            var count = table.In(stage);
            yield return new Segment(stage, count, Place(before, table.Total), Place(count, table.Total));
            before += count;
        }
    }

    private static string Place(int count, int total) => (count * (decimal)Whole / total).ToString("0.##", CultureInfo.InvariantCulture);
}
