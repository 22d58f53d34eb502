using GrantFlow.Process.Messages;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Running;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Previews;

/// <summary>One message with made-up values, both its parts.</summary>
public sealed class MessageModel(IProgrammes programmes) : PageModel
{
    public ProgrammePack Pack { get; private set; } = null!;

    public string Template { get; private set; } = "";

    public RenderedMessage Mail { get; private set; } = null!;

    public OccasionWords Words => OccasionWords.Of(Template);

    public IActionResult OnGet([FromRoute(Name = "template")] string template, [FromQuery(Name = "year")] string? year)
    {
        if (PreviewPack.Of(programmes, year) is not { } pack || PreviewPack.Render(pack, template) is not { } mail)
            return NotFound();
        (Pack, Template, Mail) = (pack, template, mail);
        PagePolicy.WithFrame.ApplyTo(HttpContext);
        return Page();
    }
}
