using GrantFlow.Process.Exports.Awards;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public.Register;

/// <summary>Every published award as a spreadsheet with the columns of 360Giving.</summary>
public sealed class AwardsCsvModel(AwardList awards) : PageModel
{
    public IActionResult OnGet()
    {
        Response.MayBeKept();
        return new CsvResult("360giving", AwardTable.Header, awards.ReadAsync(HttpContext.RequestAborted).Select(AwardTable.Row));
    }
}
