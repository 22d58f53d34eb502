using GrantFlow.Process.Access;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Links;

/// <summary>Asks for a new link in place of one that has ended. Says the same whether or not there ever was such a link.</summary>
public sealed class NewModel(LinkRenewal renewal, RateLimits limits) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // Over the limit nothing is sent, and the page says the same: a stranger learns nothing from it.
        if (await limits.RefuseRenewingAsync(ClientAddress.Of(HttpContext), cancel) is null)
            await renewal.RequestAsync(Token, cancel);
        return LocalRedirect($"/link/{Uri.EscapeDataString(Token)}/new");
    }
}
