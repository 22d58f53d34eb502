using GrantFlow.Process.Access;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public;

/// <summary>Ends all sessions and remembered browsers of whoever is signed in by a link.</summary>
[IgnoreAntiforgeryToken]
public sealed class SignOutEverywhereModel(PassDesk passes, SiteCookies cookies) : PageModel
{
    public async Task<IActionResult> OnGetAsync() =>
        (await HttpContext.AuthenticateAsync(WebSchemes.Link)).Succeeded ? Page() : LocalRedirect("/sign-out");

    public async Task<IActionResult> OnPostAsync()
    {
        if (RequestSource.IsForeign(Request))
            return StatusCode(403);
        if (await HttpContext.AuthenticateAsync(WebSchemes.Link) is { Principal: { } user })
            await passes.EndAllAsync(user.Actor().Person, HttpContext.RequestAborted);
        await HttpContext.SignOutAsync(WebSchemes.Link);
        cookies.Forget(HttpContext, SiteCookies.Remembered);
        TempData["notice"] = "You are signed out on every phone and computer, and none is remembered any more.";
        return LocalRedirect("/sign-out");
    }
}
