using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web.Hosting;

internal static class Sessions
{
    public static void AddSessions(this IServiceCollection services, Transport transport)
    {
        services.AddSingleton(provider => new SiteCookies(transport, provider.GetRequiredService<IEntropy>()));
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, PassHandler>(WebSchemes.Link, null)
            .AddCookie(WebSchemes.Staff, options => Configure(options, transport, "gf-staff", TimeSpan.FromHours(8)));
        services.AddAuthorization(AudiencePolicies.Add);
    }

    /// <summary>A browser keeps a name with this prefix only where it came over HTTPS from this very site.</summary>
    public static string CookieName(Transport transport, string name) => transport == Transport.HttpsOnly ? $"__Host-{name}" : name;

    public static CookieSecurePolicy SecurePolicy(Transport transport) =>
        transport == Transport.HttpsOnly ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private static void Configure(CookieAuthenticationOptions options, Transport transport, string name, TimeSpan idle)
    {
        options.Cookie.Name = CookieName(transport, name);
        options.Cookie.SecurePolicy = SecurePolicy(transport);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = StaffShift.BeginAsync;
        options.Events.OnValidatePrincipal = StaffShift.CheckAsync;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
