using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Api;

/// <summary>Forum years of one grant year, filtered and paged as the list of staff is.</summary>
public sealed class ForumYearsModel(IForumYearIndex index, IProgrammes programmes) : PageModel
{
    private const int Most = 200;

    [FromQuery(Name = "year")]
    public string Year { get; set; } = "";

    [FromQuery(Name = "region")]
    public string Region { get; set; } = "";

    [FromQuery(Name = "stage")]
    public string StageName { get; set; } = "";

    [FromQuery(Name = "waits-for")]
    public string WaitsFor { get; set; } = "";

    [FromQuery(Name = "q")]
    public string Search { get; set; } = "";

    [FromQuery(Name = "after")]
    public string After { get; set; } = "";

    [FromQuery(Name = "limit")]
    public string Limit { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var year = Year.Length == 0 ? programmes.GrantYears[0] : Year;
        var limit = Limit.Length == 0 ? Most : int.TryParse(Limit, out var asked) ? asked : 0;
        if (!programmes.GrantYears.Contains(year) || limit is < 1 or > Most || !IsName<Stage>(StageName) || !IsName<Party>(WaitsFor))
            return BadRequest();
        var filter = new IndexFilter(year, None(Region), Written<Stage>(StageName), Written<Party>(WaitsFor), None(Search.Trim()));
        var rows = await index.ListAsync(filter, After, limit + 1, HttpContext.RequestAborted);
        return new JsonResult(
            new Listing<ForumYearLine>([.. rows.Take(limit).Select(ForumYearLine.Of)], rows.Count > limit ? rows[limit - 1].Id : null), ExportJson.Options);
    }

    private static bool IsName<T>(string name) where T : struct, Enum => name.Length == 0 || Written<T>(name) is not null;

    /// <summary>The name as the index has it.</summary>
    private static string? Written<T>(string name) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(known => ApiWords.Name(known) == name);

    private static string? None(string text) => text.Length == 0 ? null : text;
}
