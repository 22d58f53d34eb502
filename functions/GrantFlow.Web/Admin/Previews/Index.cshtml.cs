using GrantFlow.Process.Packs;
using GrantFlow.Process.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Previews;

/// <summary>Every message of the pack: who gets it and when. Each leads to a preview.</summary>
public sealed class IndexModel(IProgrammes programmes) : PageModel
{
    public IReadOnlyList<string> Years => programmes.GrantYears;

    public ProgrammePack Pack { get; private set; } = null!;

    /// <summary>In the order of the year; what only the pack's ladders name comes last.</summary>
    public IEnumerable<string> Templates => Occasions.All.Select(occasion => occasion.Template).Union(Pack.Messages.Keys).Where(Pack.Messages.ContainsKey);

    public IActionResult OnGet([FromQuery(Name = "year")] string? year)
    {
        if (PreviewPack.Of(programmes, year) is not { } pack)
            return NotFound();
        Pack = pack;
        return Page();
    }
}
