using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Access;

/// <summary>The cookies that hold a secret each. No script reads them, and no other site gets them.</summary>
public sealed class SiteCookies(Transport transport, IEntropy entropy)
{
    /// <summary>Of a session of a forum’s or an authority’s people.</summary>
    public const string Session = "gf-link";

    /// <summary>Of the browser that asks for codes.</summary>
    public const string Browser = "gf-code";

    /// <summary>Of a browser that is remembered.</summary>
    public const string Remembered = "gf-known";

    public string? Read(HttpContext context, string name) => context.Request.Cookies[Sessions.CookieName(transport, name)];

    /// <summary>The secret of this browser, which gets one where it has none.</summary>
    public string BrowserOf(HttpContext context)
    {
        if (Read(context, Browser) is { } there && Secrets.HashOf(there) is not null)
            return there;
        var secret = entropy.Secret();
        Write(context, Browser, secret);
        return secret;
    }

    /// <param name="life">How long the browser keeps it; none for until it is closed.</param>
    public void Write(HttpContext context, string name, string secret, TimeSpan? life = null) =>
        context.Response.Cookies.Append(Sessions.CookieName(transport, name), secret, Options(context, life));

    public void Forget(HttpContext context, string name) =>
        context.Response.Cookies.Delete(Sessions.CookieName(transport, name), Options(context, null));

    private CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = transport == Transport.HttpsOnly || context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
