using System.Security.Cryptography;
using GrantFlow.Azure.Tests.Hosting;
using GrantFlow.Azure.Tests.Orchestrations;
using GrantFlow.Functions.Hosting;
using GrantFlow.Functions.Pages;
using GrantFlow.Functions.Staff;
using GrantFlow.Functions.Webhooks;
using GrantFlow.Local.Anchoring;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GrantFlow.Azure.Tests.Pages;

/// <summary>The app as it is registered, behind its own triggers, over SQLite in place of Azure's storage, with a task hub in memory and
/// an issuer of the test's own.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string ClientId = "0f0f0f0f-0000-0000-0000-000000000001";
    public const string Issuer = "https://login.example/tenant/v2.0";

    public const string SignInPath = "/sign-in/staff?to=%2Fstaff%2Ftasks";

    private readonly Folder folder;
    private readonly RSA key;

    private Site(Folder folder, RSA key, Hub hub, TriggerHost host)
    {
        this.folder = folder;
        this.key = key;
        Hub = hub;
        Host = host;
    }

    public Hub Hub { get; }

    public TriggerHost Host { get; }

    public static async Task<Site> StartAsync()
    {
        var folder = new Folder();
        var hub = await Hub.StartAsync();
        var key = RSA.Create(2048);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Site:Address"] = "https://grants.contact.example/",
            ["SendGrid:ApiKey"] = "SG.sample",
            ["SendGrid:WebhookKey"] = "unused",
            ["SendGrid:FromAddress"] = "grants@contact.example",
            ["Staff:Authority"] = Issuer,
            ["Staff:ClientId"] = ClientId,
        }).Build();
        var published = new OpenIdConnectConfiguration { Issuer = Issuer };
        published.SigningKeys.Add(new RsaSecurityKey(key));
        var host = await TriggerHost.StartAsync(
            services => services
                .AddSingleton(_ => SqliteDatabase.Open(folder.Path)).AddStores()
                .AddSingleton<IDocumentStore>(_ => new FolderDocumentStore(Path.Combine(folder.Path, "documents")))
                .AddSingleton<IStaffBook, StaffBookInMemory>()
                .AddSingleton<IDailyRoots>(_ => new FolderDailyRoots(LocalOptions.RootsOf(folder.Path)))
                .AddSingleton<IScanner, NoScanner>()
                .AddAzure(configuration)
                .AddSingleton(hub.Client)
                .AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(new StaticConfigurationManager<OpenIdConnectConfiguration>(published))
                .AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys"))),
            typeof(PagesTriggers), typeof(HealthTrigger), typeof(WebhooksTrigger));
        return new Site(folder, key, hub, host);
    }

    /// <summary>A browser that keeps cookies, those for HTTPS only too.</summary>
    public HttpClient Browse() => new(new CookieJar()) { BaseAddress = Host.Address };

    /// <summary>An id token as Entra ID would issue it.</summary>
    /// <param name="signer">Who signs in place of the issuer.</param>
    public string Token(string[] roles, string? audience = null, string? issuer = null, TimeSpan? age = null, RSA? signer = null)
    {
        var issued = DateTime.UtcNow - (age ?? TimeSpan.FromMinutes(1));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience ?? ClientId,
            NotBefore = issued,
            Expires = issued.AddHours(1),
            Claims = new Dictionary<string, object> { ["oid"] = "person-1", ["name"] = "Grants officer", ["preferred_username"] = "grants.officer@contact.example", ["roles"] = roles },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(signer ?? key), SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>Comes back from Entra ID with this token.</summary>
    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, SignInPath);
        request.Headers.Add("X-MS-TOKEN-AAD-ID-TOKEN", token);
        return browser.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Hub.DisposeAsync();
        key.Dispose();
        folder.Dispose();
    }
}
