using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>The exact bytes whose hash is shown and signed.</summary>
public sealed class DocumentModel : MouPage
{
    public IActionResult OnGet() =>
        File(Text.ToArray(), "text/html; charset=utf-8", $"mou-{Id}-version-{State.Mou.Version}.html");
}
