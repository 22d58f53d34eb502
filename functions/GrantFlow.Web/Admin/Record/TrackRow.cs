using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Admin.Record;

/// <summary>One course of the year, where it stands, and the page that shows it.</summary>
public sealed record TrackRow(string Title, Stage Stage, string Path, string More = "")
{
    public static IEnumerable<TrackRow> Of(ForumYear state)
    {
        yield return new("Application", state.Stage, "application");
        yield return new("MOU", state.Mou.Stage, "mou", state.Mou.Version > 1 ? $"version {state.Mou.Version}" : "");
        yield return new("Bank details", state.Bank.Stage, "bank");
        yield return new("First payment", state.First.Stage, "payments/first");
        for (var quarter = 1; quarter <= state.Reports.Length; quarter++)
            yield return new($"Report, quarter {quarter}", state.ReportOf(quarter).Stage, $"reports/{quarter}");
        yield return new("Second payment", state.Second.Stage, "payments/second");
        yield return new("Spending plan", state.Plan.Stage, "plan");
        yield return new("Yearly return", state.Monitoring.Stage, "monitoring");
    }
}
