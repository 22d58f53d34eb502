using System.Net;
using GrantFlow.Web.Access;

namespace GrantFlow.Local.Dev;

/// <summary>Keeps <c>/dev</c> to this machine: no other machine, no other site’s page, and no name that another site
/// points at this machine gets in.</summary>
internal sealed class DevGuard(RequestDelegate next)
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/dev", StringComparison.OrdinalIgnoreCase) || Passes(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("These pages answer on this machine only. Open them as http://localhost with the port of the local host.\n");
    }

    private static bool Passes(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        return Names.Contains(context.Request.Host.Host)
            && (remote is null || IPAddress.IsLoopback(remote))
            && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || !RequestSource.IsForeign(context.Request));
    }
}
