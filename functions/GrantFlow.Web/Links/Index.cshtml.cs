using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Web.Access;
using GrantFlow.Web.Shared.Codes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Links;

/// <summary>The page behind an emailed link. Mail scanners open it too, so only a press on its button does anything:
/// it sends a code, unless this browser has shown already whose it is.</summary>
public sealed class IndexModel(LinkDoor door, CodeDesk codes, PassDesk passes, SiteCookies cookies) : PageModel
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
        if (await IsInsideAsync(open))
            return LocalRedirect(open.Target);
        if (await passes.IsRememberedAsync(cookies.Read(HttpContext, SiteCookies.Remembered), open.Link.Person, cancel))
        {
            await HttpContext.SignInAsync(WebSchemes.Link, LinkDoor.AdmitRemembered(open));
            return LocalRedirect(open.Target);
        }

        return await SendCodeAsync(open, cancel);
    }

    private async Task<IActionResult> SendCodeAsync(Doorway.Open open, CancellationToken cancel)
    {
        var link = open.Link;
        var ask = new CodeAsk(
            cookies.BrowserOf(HttpContext), ClientAddress.Of(HttpContext), CodePurpose.Enter, link.ForumYear, link.Person, link.Role, link.TokenHash, open.Target);
        switch (await codes.SendAsync(ask, cancel))
        {
            case CodeSent.Now or CodeSent.JustBefore:
                return LocalRedirect("/code");
            case CodeSent.TooMany { Until: var until }:
                ModelState.AddModelError("", LimitWords.TooManyCodes(until));
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return Page();
            default:
                Doorway = new Doorway.Shut();
                Response.StatusCode = StatusCodes.Status404NotFound;
                return Page();
        }
    }

    /// <summary>Whether this browser is in a session of the link’s person for the same forum year and party already.</summary>
    private async Task<bool> IsInsideAsync(Doorway.Open open) =>
        await HttpContext.AuthenticateAsync(WebSchemes.Link) is { Principal: { } user }
        && user.Actor().Person == open.Link.Person && user.Actor().Party == Roles.PartyOf(open.Link.Role) && user.ForumYearOf() == open.Link.ForumYear;

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
