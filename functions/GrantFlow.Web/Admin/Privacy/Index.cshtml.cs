using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Privacy;

/// <summary>Finds a person by their address, which is typed and posted so that it stands in no log of addresses.</summary>
public sealed class IndexModel(IPeople people) : PageModel
{
    [TempData(Key = "privacy")]
    public string? Notice { get; set; }

    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    public bool MayLook => PrivacyRights.Hold(User.Actor());

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayLook)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await people.FindByEmailAsync(Email.Trim(), HttpContext.RequestAborted) is { } person)
            return LocalRedirect($"/staff/privacy/{Uri.EscapeDataString(person.Id.Value)}");
        ModelState.AddModelError("email", "We hold nobody with this address. Check its spelling. Whoever was erased before is not found any more.");
        return Page();
    }
}
