using System.Security.Claims;
using System.Text.Encodings.Web;
using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Access;

/// <summary>Sessions of forums’ and authorities’ people. The cookie holds a secret and nothing else; what it opens is looked up
/// with every request, so that a session ends at once when it is ended.</summary>
internal sealed class PassHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PassDesk passes, SiteCookies cookies, SecurityLog log)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await passes.FindSessionAsync(cookies.Read(Context, SiteCookies.Session), Context.RequestAborted) is not ({ } pass, { } person))
            return AuthenticateResult.NoResult();
        var actor = Actor.Outside(pass.Person, pass.Party, pass.Proof);
        return AuthenticateResult.Success(new AuthenticationTicket(SessionClaims.Principal(actor, person.Name, Scheme.Name, pass.ForumYear), Scheme.Name));
    }

    /// <summary>Opens a session in place of any that the browser had.</summary>
    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        await passes.EndAsync(cookies.Read(Context, SiteCookies.Session), Context.RequestAborted);
        var actor = user.Actor();
        var forumYear = user.ForumYearOf() ?? throw new InvalidOperationException("A session of people outside Contact is for one forum year.");
        cookies.Write(Context, SiteCookies.Session, await passes.OpenAsync(PassKind.Session, actor.Person, actor.Party, forumYear, actor.Proof, Context.RequestAborted));
        log.Opened(actor, Scheme.Name);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await passes.EndAsync(cookies.Read(Context, SiteCookies.Session), Context.RequestAborted);
        cookies.Forget(Context, SiteCookies.Session);
    }
}
