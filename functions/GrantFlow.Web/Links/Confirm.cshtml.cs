using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Web.Access;
using GrantFlow.Web.Shared.Codes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Links;

/// <summary>Sends a code to somebody whom a remembered browser let in, for what needs more than that.</summary>
public sealed class ConfirmModel(CodeDesk codes, Years years, SiteCookies cookies) : PageModel
{
    /// <summary>The page to come back to: a path below the site’s root.</summary>
    [BindProperty(Name = "to", SupportsGet = true)]
    public string To { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        (await HttpContext.AuthenticateAsync(WebSchemes.Link)).Succeeded ? Page() : StatusCode(401);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await HttpContext.AuthenticateAsync(WebSchemes.Link) is not { Principal: { } user } || user.ForumYearOf() is not { } forumYear)
            return StatusCode(401);
        var (actor, state) = (user.Actor(), await years.LoadAsync(forumYear, cancel));
        if (RoleOf(state, actor) is not { } role)
            return StatusCode(403);
        var home = $"/{(actor.Party == Party.Authority ? "authority" : "forum")}/{Uri.EscapeDataString(forumYear.Value)}";
        var ask = new CodeAsk(
            cookies.BrowserOf(HttpContext), ClientAddress.Of(HttpContext), CodePurpose.Enter, forumYear, actor.Person, role, Target: Url.IsLocalUrl(To) ? To : home);
        if (await codes.SendAsync(ask, cancel) is not CodeSent.TooMany { Until: var until })
            return LocalRedirect("/code");
        ModelState.AddModelError("", LimitWords.TooManyCodes(until));
        Response.StatusCode = 429;
        return Page();
    }

    private static Role? RoleOf(ForumYear state, Actor actor) => state.People
        .Where(held => held.Value == actor.Person && Roles.PartyOf(held.Key) == actor.Party)
        .Select(held => (Role?)held.Key)
        .FirstOrDefault();
}
