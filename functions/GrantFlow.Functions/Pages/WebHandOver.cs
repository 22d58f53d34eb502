using GrantFlow.Functions.Staff;
using GrantFlow.Process.Access;
using GrantFlow.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace GrantFlow.Functions.Pages;

/// <summary>Runs a request that a trigger got through the web pipeline that the local host runs too.</summary>
public sealed class WebHandOver(IServiceProvider services, SiteOptions site)
{
    private readonly RequestDelegate pipeline = Build(services);

    public Task RunAsync(HttpContext context)
    {
        // The trigger's own route brought it here; the pages have routes of their own.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        // The worker is called on loopback over plain HTTP, whatever the browser called. Settings say what that was; no header does.
        context.Request.Scheme = site.BaseAddress.Scheme;
        context.Request.Host = HostString.FromUriComponent(site.BaseAddress);
        return pipeline(context);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        // App Service adds the caller's address as the last one. It goes into the evidence of a signature, and opens nothing.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.Map(StaffSignIn.Path, branch => branch.Run(StaffSignIn.RunAsync));
        app.UseGrantFlowWeb();
        return app.Build();
    }
}
