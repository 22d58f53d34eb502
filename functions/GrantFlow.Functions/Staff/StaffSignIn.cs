using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Functions.Staff;

/// <summary>Where App Service brings Contact's people back to after they signed in with Entra ID. What it says of them in headers is
/// believed only where the token beside holds.</summary>
public static class StaffSignIn
{
    public const string Path = "/sign-in/staff";

    private const string TokenHeader = "X-MS-TOKEN-AAD-ID-TOKEN";
    private const string Home = "/staff";
    private const string Target = "to";

    public static async Task RunAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var services = context.RequestServices;
        var cancel = context.RequestAborted;
        var token = context.Request.Headers[TokenHeader].ToString();
        if (token.Length == 0)
        {
            context.Response.Redirect(EntraAddress(TargetOf(context.Request)));
            return;
        }

        if (await services.GetRequiredService<StaffTokens>().ReadAsync(token, cancel) is not { } member)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("You have no role in GrantFlow, or your sign-in has run out. Sign out at /.auth/logout and in again. If that does not help, ask the programme lead for a role.", cancel);
            return;
        }

        await services.GetRequiredService<IPeople>().PutAsync([member.Person], cancel);
        await services.GetRequiredService<IStaffBook>().LearnAsync(member.Member, cancel);
        await context.SignInAsync(WebSchemes.Staff, SessionClaims.Principal(member.Actor, member.Person.Name, WebSchemes.Staff));
        context.Response.Redirect(TargetOf(context.Request));
    }

    /// <summary>Whoever opens a page of staff's without a session goes to Entra ID and comes back to that page. A form that was sent
    /// stays where it is, so that nothing typed is lost.</summary>
    public static void SendToEntra(CookieAuthenticationOptions options)
    {
        var otherwise = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments(Home))
                return otherwise(context);
            context.Response.Redirect($"{Path}?{Target}={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        };
    }

    private static string EntraAddress(string target) =>
        $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString($"{Path}?{Target}={Uri.EscapeDataString(target)}")}";

    /// <summary>Only ever a page of staff's on this site.</summary>
    private static string TargetOf(HttpRequest request) =>
        request.Query[Target].ToString() is var target && (target == Home || target.StartsWith(Home + "/", StringComparison.Ordinal) || target.StartsWith(Home + "?", StringComparison.Ordinal)) ? target : Home;
}
