using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Links;

/// <summary>The page behind an emailed link. Mail scanners open it too, so only a press on its button does anything.</summary>
public sealed class IndexModel(LinkDoor door) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public Doorway Doorway { get; private set; } = new Doorway.Shut();

    public string Title => Doorway switch
    {
        Doorway.Open => "Open your page",
        Doorway.PassedOn => "Somebody else does this now",
        _ => "This link does not work",
    };

    public Task OnGetAsync(CancellationToken cancel) => LookAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LookAsync(cancel);
        if (Doorway is not Doorway.Open open)
            return Page();
        await HttpContext.SignInAsync(WebSchemes.Link, await door.AdmitAsync(open, cancel));
        return LocalRedirect(open.Target);
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        Doorway = await door.LookAsync(Token, cancel);
        Response.StatusCode = Doorway switch
        {
            Doorway.Open => StatusCodes.Status200OK,
            Doorway.PassedOn => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status404NotFound,
        };
    }
}
