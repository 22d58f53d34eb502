using System.Globalization;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web.Hosting;

/// <summary>A session of staff's ends after its longest time, however busy it is: renewing the cookie does not begin it anew.</summary>
internal static class StaffShift
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Begun = "begun";

    public static Task BeginAsync(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Begun, Clock(context).GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        if (context.Principal is { } staff)
            context.HttpContext.RequestServices.GetRequiredService<SecurityLog>().Opened(staff.Actor(), context.Scheme.Name);
        return Task.CompletedTask;
    }

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.Properties.Items.TryGetValue(Begun, out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var begun)
            && Clock(context).GetUtcNow() - begun <= Longest)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private static TimeProvider Clock(PropertiesContext<CookieAuthenticationOptions> context) => context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
}
