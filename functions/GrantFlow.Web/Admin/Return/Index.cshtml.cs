using GrantFlow.Process.Exports.National;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using GrantFlow.Web.Components;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Return;

/// <summary>The national return by quarter, for England or one region.</summary>
public sealed class IndexModel(NationalReturn national, IForumYearIndex index, IProgrammes programmes, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "year")]
    public string Year { get; set; } = "";

    [FromQuery(Name = "region")]
    public string Region { get; set; } = "";

    public ReturnReport Report { get; private set; } = new("", "", [], []);

    public IReadOnlyList<Choice> Years => [.. programmes.GrantYears.Select(year => new Choice(year, year))];

    public IReadOnlyList<Choice> RegionChoices { get; private set; } = [];

    public string Funder => programmes.Of(Report.GrantYear).Funder;

    public string CsvHref => "/staff/return" + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("year", Report.GrantYear), new("region", Region), new("handler", "csv") });

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await GatherAsync())
            return NotFound();
        var counts = await index.CountAsync(Report.GrantYear, clock.GetUtcNow(), HttpContext.RequestAborted);
        RegionChoices = [new("", "England"), .. counts.Select(count => count.Region).Distinct().Select(region => new Choice(region, region))];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync() => await GatherAsync()
        ? new CsvResult($"national-return-{Report.GrantYear}", Report.Header, Report.Rows.ToAsyncEnumerable())
        : NotFound();

    private async Task<bool> GatherAsync()
    {
        var year = Year.Length == 0 ? programmes.GrantYears[0] : Year;
        if (!programmes.GrantYears.Contains(year))
            return false;
        Report = await national.GatherAsync(year, Region, HttpContext.RequestAborted);
        return true;
    }
}
