using GrantFlow.Process.Exports.Register;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public.Register;

/// <summary>The forums of a grant year, for everybody.</summary>
public sealed class IndexModel(RegisterList register, IForumYearIndex index, IProgrammes programmes, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public RegisterQuery Query { get; set; } = new();

    public RegisterPage Found { get; private set; } = new([], null);

    /// <summary>Each with the number of its forums.</summary>
    public IReadOnlyList<(string Name, int Count)> Regions { get; private set; } = [];

    public ProgrammePack Pack => programmes.Of(Query.Year);

    public IReadOnlyList<string> Years => programmes.GrantYears;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Query.Year.Length == 0)
            Query.Year = programmes.GrantYears[0];
        if (!programmes.GrantYears.Contains(Query.Year))
            return NotFound();
        var cancel = HttpContext.RequestAborted;
        Regions = [.. (await index.CountAsync(Query.Year, clock.GetUtcNow(), cancel)).GroupBy(count => count.Region).Select(group => (group.Key, group.Sum(count => count.Count)))];
        Found = await register.ReadAsync(Query.Filter, Query.After, PageSize, cancel);
        return Page();
    }

    /// <summary>Where a contact leads, or none where it is neither an address nor a website.</summary>
    public static string? LinkOf(string contact) =>
        EmailAddress.IsWellFormed(contact) ? $"mailto:{contact}"
        : Uri.TryCreate(contact, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" ? contact
        : null;
}
