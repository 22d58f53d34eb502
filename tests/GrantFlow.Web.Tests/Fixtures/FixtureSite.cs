using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Web.Tests.Fixtures;

/// <summary>The real pipeline over pages of this project, on a test server.</summary>
public sealed class FixtureSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private FixtureSite(WebApplication app)
    {
        this.app = app;
    }

    public Saved Saved => app.Services.GetRequiredService<Saved>();

    public MemoryDocuments Documents => app.Services.GetRequiredService<MemoryDocuments>();

    public static async Task<FixtureSite> StartAsync(Transport transport = Transport.Loopback)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        Add(builder.Services, transport);
        var app = builder.Build();
        app.UseGrantFlowWeb();
        await app.StartAsync();
        return new FixtureSite(app);
    }

    public static void Add(IServiceCollection services, Transport transport = Transport.Loopback)
    {
        services.AddGrantFlowWeb(transport);
        services.AddMvcCore().AddApplicationPart(typeof(FixtureSite).Assembly);
        services.Configure<AudienceTable>(table => table.Folders = table.Folders
            .Add("/Fixtures", Audience.Public).Add("/Fixtures/Staff", Audience.Staff).Add("/Fixtures/Links", Audience.LinkHolder).Add("/Fixtures/Forum", Audience.Forum));
        services.AddSingleton(_ => SqliteDatabase.OpenThrowAway()).AddStores().AddSingleton<IEntropy, SystemEntropy>().AddSingleton(TimeProvider.System).AddSingleton<PassDesk>();
        services.AddSingleton<IScanner, NoScanner>().AddSingleton<Scanning>();
        services.AddSingleton<Saved>();
        services.AddSingleton<MemoryDocuments>();
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<MemoryDocuments>());
    }

    /// <summary>A client without cookies, over HTTPS.</summary>
    public HttpClient Https()
    {
        var client = app.GetTestClient();
        client.BaseAddress = new Uri("https://grants.example");
        return client;
    }

    public Browser Browse() => new(app.GetTestServer());

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
