using GrantFlow.Process.Access;
using GrantFlow.Process.Exports.Awards;
using GrantFlow.Process.Running;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public.Register;

/// <summary>Every published award as 360Giving JSON; not found before the first one, since the standard knows no empty package.</summary>
public sealed class AwardsJsonModel(AwardList awards, IProgrammes programmes, SiteOptions site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await awards.ReadAsync(HttpContext.RequestAborted).AnyAsync())
            return NotFound();
        Response.MayBeKept();
        return new GrantPackageResult(
            awards.ReadAsync(HttpContext.RequestAborted), programmes.Of(programmes.GrantYears[0]), clock.GetUtcNow(), new Uri(site.BaseAddress, "register/360giving.json"));
    }
}
