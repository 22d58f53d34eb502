using GrantFlow.Local.Dev;
using GrantFlow.Web;
using GrantFlow.Web.Access;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace GrantFlow.Local.Hosting;

/// <summary>One process that runs the same rules and pages as the Functions app, for anyone to try.</summary>
public static class LocalHost
{
    public static WebApplication Build(LocalOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        Directory.CreateDirectory(options.Data);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(LocalHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(server => server.AddServerHeader = false);
        // Keys of a data folder on one's own machine need no encryption, and the warning would frighten.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddLocal(options).AddGrantFlowWeb(Transport.Loopback).AddGrantFlowPages(typeof(LocalHost).Assembly, "/Dev", Audience.ThisMachine, DevRoutes.All);
        builder.Services.AddSingleton<ISiteNotice, LocalNotice>();
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.Data, "keys")));
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseMiddleware<DevGuard>();
        app.UseMiddleware<DevHeaders>();
        app.UseGrantFlowWeb();
        app.MapDevelopment();
        return app;
    }
}
