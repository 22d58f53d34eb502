using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Journeys;

/// <summary>One form of one forum year: <c>application</c>, <c>report-2</c>, <c>claim</c>, <c>monitoring</c>.</summary>
/// <param name="Quarter">1 to 4 for a report, else 0.</param>
public sealed record FormKey(FormKind Kind, int Quarter = 0)
{
    public static readonly FormKey Application = new(FormKind.Application);

    /// <summary>Every form of a year, in its order.</summary>
    public static readonly ImmutableArray<FormKey> All =
        [Application, Report(1), Report(2), Report(3), Report(4), new(FormKind.Claim), new(FormKind.Monitoring)];

    public static FormKey Report(int quarter) => new(FormKind.Report, quarter);

    public override string ToString() => Kind switch
    {
        FormKind.Application => "application",
        FormKind.Report => string.Create(CultureInfo.InvariantCulture, $"report-{Quarter}"),
        FormKind.Claim => "claim",
        _ => "monitoring",
    };

    /// <summary>The form that a page’s address names, or none.</summary>
    public static FormKey? Parse(string? text) => text switch
    {
        "application" => Application,
        "claim" => new FormKey(FormKind.Claim),
        "monitoring" => new FormKey(FormKind.Monitoring),
        "report-1" or "report-2" or "report-3" or "report-4" => Report(text[^1] - '0'),
        _ => null,
    };

    /// <summary>Where this form stands in the forum year.</summary>
    public Stage StageIn(ForumYear state) => Kind switch
    {
        FormKind.Application => state.Stage,
        FormKind.Report => state.ReportOf(Quarter).Stage,
        FormKind.Claim => state.Second.Stage,
        _ => state.Monitoring.Stage,
    };

    /// <summary>Whether the forum can work on it now.</summary>
    public Editing EditingIn(ForumYear state) => StageIn(state) switch
    {
        Stage.Invited or Stage.Drafting or Stage.ReportOpen or Stage.ClaimOpen or Stage.MonitoringOpen => Editing.Open,
        Stage.Returned or Stage.ReportReturned or Stage.MonitoringQueried => Editing.ForChanges,
        _ => Editing.Closed,
    };

    /// <summary>The answers sent last, or none.</summary>
    public Core.ContentHash? SentIn(ForumYear state) => Kind switch
    {
        FormKind.Application => state.Application?.Answers,
        FormKind.Report => state.ReportOf(Quarter).Answers,
        FormKind.Claim => state.Claim,
        _ => state.Monitoring.Answers,
    };

    public Form FormIn(Programme programme) => programme.Forms[Kind];
}

public enum Editing
{
    Open,
    /// <summary>Returned: the sections that the reviewer named are to be changed.</summary>
    ForChanges,
    Closed,
}
