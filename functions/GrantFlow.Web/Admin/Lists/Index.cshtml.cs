using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Lists;

/// <summary>The forums of a grant year, from the index alone.</summary>
public sealed class IndexModel(IForumYearIndex index, IProgrammes programmes, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;

    private static readonly string[] Columns = ["Forum", "Area", "Region", "Stage", "Waits for", "What is next", "Due", "Late", "Awarded", "Paid"];

    private static readonly IReadOnlyList<Stage> MainStages =
    [
        Stage.Invited, Stage.Drafting, Stage.Submitted, Stage.Returned, Stage.Approved, Stage.Awarded,
        Stage.Closed, Stage.Rejected, Stage.Withdrawn, Stage.Lapsed,
    ];

    [BindProperty(SupportsGet = true)]
    public ForumYearQuery Query { get; set; } = new();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<IndexRow> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public IReadOnlyList<Choice> Years => [.. programmes.GrantYears.Select(year => new Choice(year, year))];

    public IReadOnlyList<Choice> RegionChoices { get; private set; } = [];

    public static IReadOnlyList<Choice> StageChoices { get; } =
        [new("", "Any"), .. MainStages.Select(stage => new Choice($"{stage}", StageWords.ForStaff(stage)))];

    public static IReadOnlyList<Choice> PartyChoices { get; } =
        [new("", "Anyone"), .. new[] { Party.Forum, Party.Authority, Party.Contact }.Select(party => new Choice($"{party}", RoleWords.Of(party)))];

    public static IReadOnlyList<Choice> DueChoices { get; } = [new("", "Any time"), new("overdue", "Overdue"), new("soon", "Due in the next two weeks")];

    public static IReadOnlyList<Choice> MoneyChoices { get; } = [new("", "Any"), new("awarded", "Award made"), new("paid", "Something paid")];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Query.Year.Length == 0)
            Query.Year = programmes.GrantYears[0];
        if (!programmes.GrantYears.Contains(Query.Year))
            return NotFound();
        var counts = await index.CountAsync(Query.Year, Now, HttpContext.RequestAborted);
        RegionChoices = [new("", "All"), .. counts.Select(count => count.Region).Distinct().Select(region => new Choice(region, region))];
        var rows = await index.WalkAsync(Query.Filter(Now), Query.After)
            .Where(row => Query.Takes(row, Now)).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Rows = rows[..Math.Min(rows.Count, PageSize)];
        NextHref = rows.Count > PageSize ? Query.Href(Rows[^1].Id) : null;
        return Page();
    }

    /// <summary>The whole list under the same filter, whichever page of it is shown.</summary>
    public IActionResult OnGetCsv()
    {
        if (Query.Year.Length == 0)
            Query.Year = programmes.GrantYears[0];
        return programmes.GrantYears.Contains(Query.Year)
            ? new CsvResult($"forums-{Query.Year}", Columns, index.WalkAsync(Query.Filter(Now)).Where(row => Query.Takes(row, Now)).Select(CellsOf))
            : NotFound();
    }

    private IReadOnlyList<string> CellsOf(IndexRow row) =>
    [
        row.Forum, row.Area, row.Region,
        Enum.TryParse<Stage>(row.Stage, out var stage) ? StageWords.ForStaff(stage) : row.Stage,
        Enum.TryParse<Party>(row.WaitsFor, out var party) ? RoleWords.Of(party) : "",
        Owed(row), CsvCell.Moment(row.NextDue), row.NextDue is { } due && due <= Now ? DutyWords.Lateness(due, Now) : "",
        Amount(row.AwardedPence), Amount(row.PaidPence),
    ];

    /// <summary>Empty where the page shows a dash.</summary>
    private static string Amount(long pence) => pence == 0 ? "" : CsvCell.Pounds(new Money(pence));

    /// <summary>What is owed next, in the words of the year’s pack, or empty.</summary>
    public string Owed(IndexRow row) => Enum.TryParse<ObligationKind>(row.NextObligation, out var kind)
        ? DutyWords.Title(kind, programmes.Of(row.GrantYear).Programme)
        : "";
}
