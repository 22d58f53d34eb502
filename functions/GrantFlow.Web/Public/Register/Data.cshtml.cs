using GrantFlow.Process.Access;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Exports.Register;
using GrantFlow.Process.Running;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public.Register;

/// <summary>The register as JSON, a page at a time; <c>next</c> is the address of the next one.</summary>
public sealed class DataModel(RegisterList register, IProgrammes programmes, SiteOptions site) : PageModel
{
    private const int PageSize = 200;

    [BindProperty(SupportsGet = true)]
    public RegisterQuery Query { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (Query.Year.Length == 0)
            Query.Year = programmes.GrantYears[0];
        if (!programmes.GrantYears.Contains(Query.Year))
            return NotFound();
        var found = await register.ReadAsync(Query.Filter, Query.After, PageSize, HttpContext.RequestAborted);
        var publication = programmes.Of(Query.Year).Publication;
        Response.MayBeKept();
        return new JsonResult(
            new RegisterData(
                publication.FunderName, publication.Licence, Query.Year, found.Rows,
                found.Next is { } next ? new Uri(site.BaseAddress, Query.Href("/register.json", after: next)) : null),
            ExportJson.Options);
    }
}

/// <param name="Licence">Address of the licence.</param>
/// <param name="Next">Address of the next page, or none.</param>
public sealed record RegisterData(string Publisher, Uri Licence, string GrantYear, IReadOnlyList<RegisterRow> Forums, Uri? Next);
