using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Api;

/// <summary>Describes the interface: OpenAPI 3.1.</summary>
public sealed class DocumentModel : PageModel
{
    private const string Resource = "api/openapi.json";

    public IActionResult OnGet() => File(typeof(DocumentModel).Assembly.GetManifestResourceStream(Resource)!, "application/json");
}
