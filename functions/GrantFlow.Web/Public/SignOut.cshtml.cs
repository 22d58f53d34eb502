using GrantFlow.Process.Access;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public;

/// <summary>Ends both kinds of session. A form token belongs to one session, and there may be two or none here,
/// so the page asks the browser instead whether the press came from this site.</summary>
[IgnoreAntiforgeryToken]
public sealed class SignOutModel(PassDesk passes, SiteCookies cookies) : PageModel
{
    /// <summary>Whether links open in this browser without a code.</summary>
    public bool IsRemembered => cookies.Read(HttpContext, SiteCookies.Remembered) is not null;

    public string? Notice => TempData["notice"] as string;

    public async Task<IActionResult> OnPostAsync()
    {
        if (RequestSource.IsForeign(Request))
            return StatusCode(403);
        await HttpContext.SignOutAsync(WebSchemes.Link);
        await HttpContext.SignOutAsync(WebSchemes.Staff);
        // On a shared machine nothing of what was seen is left behind.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/sign-out");
    }

    /// <summary>From now on this browser needs a code again.</summary>
    public async Task<IActionResult> OnPostForgetAsync()
    {
        if (RequestSource.IsForeign(Request))
            return StatusCode(403);
        await passes.EndAsync(cookies.Read(HttpContext, SiteCookies.Remembered), HttpContext.RequestAborted);
        cookies.Forget(HttpContext, SiteCookies.Remembered);
        TempData["notice"] = "This browser is forgotten. Our links ask for a code here again.";
        return LocalRedirect("/sign-out");
    }
}
