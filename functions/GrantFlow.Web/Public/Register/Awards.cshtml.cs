using GrantFlow.Process.Exports.Awards;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Running;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public.Register;

/// <summary>Says where the awards are to be had as data, and under which licence.</summary>
public sealed class AwardsModel(AwardList awards, IProgrammes programmes) : PageModel
{
    public ProgrammePack Pack => programmes.Of(programmes.GrantYears[0]);

    public bool HasAny { get; private set; }

    public async Task OnGetAsync() => HasAny = await awards.ReadAsync(HttpContext.RequestAborted).AnyAsync();
}
