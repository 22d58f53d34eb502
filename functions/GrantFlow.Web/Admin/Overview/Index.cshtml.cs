using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using GrantFlow.Web.Admin.Lists;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Overview;

/// <summary>What staff look at first: where the forums stand, what is late, the money, and the next two weeks. Every figure leads to its list.</summary>
public sealed class IndexModel(IForumYearIndex index, IForumYearStore store, IMessageLog log, IAddressTroubles troubles, IProgrammes programmes, TimeProvider clock) : PageModel
{
    private const int MostRows = 8;

    [FromQuery(Name = "year")]
    public string Year { get; set; } = "";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public StageTable Table { get; private set; } = StageTable.Of([]);

    /// <summary>The longest waiting first.</summary>
    public IReadOnlyList<IndexRow> Late { get; private set; } = [];

    /// <summary>The soonest due first.</summary>
    public IReadOnlyList<IndexRow> Soon { get; private set; } = [];

    public int Stuck { get; private set; }

    /// <summary>Addresses that do not work, and messages of which nobody can tell.</summary>
    public int Undelivered { get; private set; }

    public IReadOnlyList<string> Years => programmes.GrantYears;

    public Programme Programme => programmes.Of(Year).Programme;

    /// <summary>The most rows of one list that the page shows.</summary>
    public static int Most => MostRows;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Year.Length == 0)
            Year = programmes.GrantYears[0];
        if (!programmes.GrantYears.Contains(Year))
            return NotFound();
        Table = StageTable.Of(await index.CountAsync(Year, Now, HttpContext.RequestAborted));
        var near = await index.WalkAsync(new ForumYearQuery { Year = Year, Due = "soon" }.Filter(Now)).ToListAsync(HttpContext.RequestAborted);
        Late = [.. near.Where(row => row.NextDue <= Now).OrderBy(row => row.NextDue)];
        Soon = [.. near.Where(row => row.NextDue > Now).OrderBy(row => row.NextDue)];
        Stuck = (await store.ListDeadEffectsAsync(null, 100, HttpContext.RequestAborted)).Count;
        Undelivered = await troubles.CountOpenAsync(HttpContext.RequestAborted) + await log.CountAsync(MessageState.Unknown, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>The table of stages by region.</summary>
    public async Task<IActionResult> OnGetCsvAsync()
    {
        if (Year.Length == 0)
            Year = programmes.GrantYears[0];
        if (!programmes.GrantYears.Contains(Year))
            return NotFound();
        var table = StageTable.Of(await index.CountAsync(Year, Now, HttpContext.RequestAborted));
        return new CsvResult($"stages-{Year}", table.Header, table.Rows.ToAsyncEnumerable());
    }

    public IEnumerable<(Party Party, int Count)> LateBy =>
        from party in new[] { Party.Forum, Party.Authority, Party.Contact }
        select (party, Late.Count(row => row.WaitsFor == $"{party}"));

    public string List(string region = "", string stage = "", string waits = "", string due = "", string money = "") =>
        new ForumYearQuery { Year = Year, Region = region, Stage = stage, WaitsFor = waits, Due = due, Money = money }.Href("");

    public string Owed(IndexRow row) =>
        Enum.TryParse<ObligationKind>(row.NextObligation, out var kind) ? DutyWords.Title(kind, Programme) : "";
}
