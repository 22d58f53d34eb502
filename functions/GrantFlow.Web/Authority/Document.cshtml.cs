using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>The agreement byte for byte, so that its hash can be checked. Not before the forum has signed it.</summary>
public sealed class DocumentModel : AuthorityPage
{
    public async Task<IActionResult> OnGetAsync() =>
        MayRead && await ReadAsync() is { } document
            ? File(document.ToArray(), "text/html", $"agreement-{Id}-version-{State.Mou.Version}.html")
            : LocalRedirect(Home);
}
