using System.Collections.Immutable;
using System.Net.Http.Json;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Dev;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Packs;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>A local host on a free port with a data folder of its own, which goes when it does.</summary>
public sealed class LocalRun : IAsyncDisposable
{
    private static readonly ProgrammePack Pack =
        PackReader.Read(PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27"))).Pack!;

    private readonly bool ownsFolder;

    private LocalRun(WebApplication app, string folder, bool ownsFolder)
    {
        App = app;
        Folder = folder;
        this.ownsFolder = ownsFolder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public WebApplication App { get; }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Starts a host whose clock stands in March 2026, on the first day of applications unless said otherwise.</summary>
    public static async Task<LocalRun> StartAsync(DateTimeOffset? at = null, string? folder = null, int? port = null, GrantFlow.Local.Scanning.ClamdAddress? clamd = null, Action<WebApplicationBuilder>? configure = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("grantflow-web-").FullName;
        var options = new LocalOptions(data, [Pack], $"http://127.0.0.1:{port ?? FreePort()}", at ?? London.Moment(new(2026, 3, 2), new(10, 0))) { Clamd = clamd };
        var app = LocalHost.Build(options, configure);
        await app.StartAsync();
        return new LocalRun(app, data, folder is null);
    }

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public Browser Browse() => new(Address);

    /// <summary>Invites the forum of Derby, with people named by their roles, and sends what that asks for.</summary>
    public async Task<ForumYearId> InviteDerbyAsync(PriorYear? prior = null)
    {
        await Service<IForums>().PutAsync([new Forum("derby", "Derby", "Derby Parent Carer Forum", "Derby City Council", "East Midlands", "E06000015", "DER")]);
        var people = new Dictionary<Role, Person>
        {
            [Role.ForumLead] = Someone("derby-lead", "Forum lead, Derby", "lead@derby.example"),
            [Role.ForumSecond] = Someone("derby-second", "Second contact, Derby", "second@derby.example"),
            [Role.ForumSignatory] = Someone("derby-signatory", "Senior officer, Derby", "signatory@derby.example"),
            [Role.AuthorityOfficer] = Someone("derby-officer", "SEND officer, Derby", "officer@council.derby.example"),
            [Role.AuthoritySignatory] = Someone("derby-director", "Director, Derby", "director@council.derby.example"),
            [Role.AuthorityDirector] = Someone("derby-chief", "Chief officer, Derby", "chief@council.derby.example"),
            [Role.Adviser] = Staff("adviser-east-midlands"),
            [Role.ProgrammeLead] = Staff("programme-lead"),
        };
        await Service<IPeople>().PutAsync([.. people.Values]);
        var id = ForumYearId.For("2026-27", "derby");
        var roles = people.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Id);
        await Service<Years>().DoAsync(id, Actor.System, new InviteForum(id, "derby", roles, prior ?? PriorYear.None), Service<IEntropy>().Command());
        await Service<Pump>().DrainAsync();
        return id;
    }

    /// <summary>Everything mailed to this address so far, the newest first.</summary>
    public async Task<IReadOnlyList<MailJson>> MailAsync(string to)
    {
        using var client = new HttpClient { BaseAddress = Address };
        return (await client.GetFromJsonAsync<List<MailJson>>($"/dev/mail.json?to={Uri.EscapeDataString(to)}"))!;
    }

    /// <summary>The latest message of this template to this address.</summary>
    public async Task<MailJson> LatestMailAsync(string to, string template) =>
        (await MailAsync(to)).FirstOrDefault(mail => mail.Template == template)
        ?? throw new InvalidOperationException($"No {template} for {to}; there is: {string.Join(", ", (await MailAsync(to)).Select(mail => mail.Template))}");

    /// <summary>Moves the clock on, as if the days had passed. London time.</summary>
    public async Task MoveClockAsync(string to)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.PostAsync(new Uri("/dev/clock", UriKind.Relative), new FormUrlEncodedContent([new("to", to)]));
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static Person Staff(string persona) => Personas.Find(persona)!.Entry;

    private static Person Someone(string id, string name, string email) => new(new PersonId(id), name, email);

    /// <summary>A port of this machine that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
