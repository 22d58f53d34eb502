using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.SignOut;

/// <summary>Ends the session of somebody of Contact.</summary>
public sealed class IndexModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(WebSchemes.Staff);
        return LocalRedirect("/");
    }
}
