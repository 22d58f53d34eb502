using System.Reflection;
using GrantFlow.Web.Access;
using GrantFlow.Web.Access.Routes;
using GrantFlow.Web.Api;
using GrantFlow.Web.Assets;
using GrantFlow.Web.Forms;
using GrantFlow.Web.Hosting;
using GrantFlow.Web.Links;
using GrantFlow.Web.Public.Verify;
using GrantFlow.Web.Shared.Codes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web;

/// <summary>The web pipeline that every host runs.</summary>
public static class WebPipeline
{
    /// <summary>Adds pages, sessions and access rules. The host adds the stores, a <see cref="TimeProvider"/> and data protection keys.</summary>
    public static IServiceCollection AddGrantFlowWeb(this IServiceCollection services, Transport transport = Transport.HttpsOnly)
    {
        services.AddOptions<AudienceTable>();
        services.AddOptions<RouteTable>();
        services.AddOptions<UploadLimits>();
        services.AddOptions<KnownProxies>();
        services.AddScoped<SectionReader>();
        services.AddScoped<FileStates>();
        services.AddSingleton<LinkDoor>();
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<CodeStep>();
        VerifyLimits.Add(services);
        services.AddSessions(transport);
        services.AddPages(transport);
        return services;
    }

    /// <summary>Adds pages of a host's own.</summary>
    /// <param name="folder">Where they stand in its project: <c>/Dev</c>.</param>
    /// <param name="audience">For whom they are. The host guards <see cref="Audience.ThisMachine"/> itself.</param>
    /// <param name="routes">Their lines, and those of the host's other endpoints, for the table of routes.</param>
    public static IServiceCollection AddGrantFlowPages(this IServiceCollection services, Assembly assembly, string folder, Audience audience, IEnumerable<RouteRule> routes)
    {
        services.Configure<AudienceTable>(table => table.Folders = table.Folders.SetItem(folder, audience));
        services.Configure<RouteTable>(table => table.Routes = table.Routes.AddRange(routes));
        services.AddMvcCore().ConfigureApplicationPartManager(manager => Pages.AddPart(manager, assembly));
        return services;
    }

    /// <summary>Everything between the server and the pages, in order. The host may map endpoints of its own afterwards.</summary>
    public static IApplicationBuilder UseGrantFlowWeb(this IApplicationBuilder app)
    {
        KnownProxies.Use(app);
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<AssetsMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problems/500" });
        app.UseStatusCodePagesWithReExecute("/problems/{0}");
        app.UseMiddleware<RefusalsMiddleware>();
        app.UseMiddleware<RequestShapeMiddleware>();
        app.UseMiddleware<ApiProblems>();
        app.UseMiddleware<RequestSizeMiddleware>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseEndpoints(endpoints => endpoints.MapRazorPages());
        return app;
    }
}

/// <summary>How a host is reached.</summary>
public enum Transport
{
    HttpsOnly,
    /// <summary>Plain HTTP on this machine alone, for the local host and tests.</summary>
    Loopback,
}
