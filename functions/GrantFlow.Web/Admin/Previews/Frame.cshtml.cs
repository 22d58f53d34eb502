using GrantFlow.Process.Running;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Previews;

/// <summary>The HTML part alone, for the frame of the preview: styles on elements, no script, no way out.</summary>
public sealed class FrameModel(IProgrammes programmes) : PageModel
{
    public IActionResult OnGet([FromRoute(Name = "template")] string template, [FromQuery(Name = "year")] string? year)
    {
        if (PreviewPack.Of(programmes, year) is not { } pack || PreviewPack.Render(pack, template) is not { } mail)
            return NotFound();
        PagePolicy.FramedMail.ApplyTo(HttpContext);
        return Content(mail.Html, "text/html; charset=utf-8");
    }
}
