using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public;

/// <summary>Ends both kinds of session. A form token belongs to one session, and there may be two or none here,
/// so the page asks the browser instead whether the press came from this site.</summary>
[IgnoreAntiforgeryToken]
public sealed class SignOutModel : PageModel
{
    public string? Notice => TempData["notice"] as string;

    public async Task<IActionResult> OnPostAsync()
    {
        if (RequestSource.IsForeign(Request))
            return StatusCode(403);
        await HttpContext.SignOutAsync(WebSchemes.Link);
        await HttpContext.SignOutAsync(WebSchemes.Staff);
        return LocalRedirect("/sign-out");
    }
}
