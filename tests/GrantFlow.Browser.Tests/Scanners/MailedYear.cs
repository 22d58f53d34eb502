using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Browser.Tests.Scanners;

/// <summary>Forums whose year was lived through by real commands up to a moment, served by the local host with all their mail.</summary>
internal sealed class MailedYear : IAsyncDisposable
{
    private const int Forums = 3;
    private const ulong Seed = 20261014;

    private readonly string folder;

    private MailedYear(string folder, LocalRun run)
    {
        this.folder = folder;
        Run = run;
    }

    public LocalRun Run { get; }

    public static async Task<MailedYear> LiveAsync(ProgrammePack pack, DateTimeOffset until)
    {
        var port = LocalRun.FreePort();
        var folder = Directory.CreateTempSubdirectory("grantflow-mailed-").FullName;
        using (var database = SqliteDatabase.Open(folder, Durability.None))
        {
            var documents = new FolderDocumentStore(Path.Combine(folder, "documents"), Durability.None);
            await using var world = await World.BuildAsync(database, documents, pack, Seed, Mailbox.Kept, new Uri($"http://127.0.0.1:{port}/"));
            await new Run(world, Area.ReadShipped().Take(Forums).Select(area => Cast.Of(area, pack.Programme.GrantYear))).PassAsync(until, _ => { });
        }

        var run = await LocalRun.StartAsync(until, folder, port);
        await run.Service<Pump>().DrainAsync();
        return new MailedYear(folder, run);
    }

    /// <summary>Every address in every message, in both its parts.</summary>
    public async Task<IReadOnlyList<Uri>> LinksAsync()
    {
        var links = new HashSet<Uri>();
        OutgoingMessage? last = null;
        while (await Run.Service<SqliteMailbox>().ListAsync(null, last?.Id, 500) is { Count: > 0 } messages)
        {
            links.UnionWith(messages.SelectMany(message => GrantFlow.Local.Dev.Mail.LinksOf($"{message.Text} {message.Html}")).Select(link => new Uri(link)));
            last = messages[^1];
        }

        return [.. links];
    }

    /// <summary>Somebody whose newest link opened, or none.</summary>
    public async Task<string?> ReaderAsync(IReadOnlyDictionary<Uri, System.Net.HttpStatusCode> answers)
    {
        var newest = (await Run.Service<SqliteMailbox>().ListAsync(null, null, 500)).Where(message => message.Text.Contains("/link/", StringComparison.Ordinal)).DistinctBy(message => message.ToAddress);
        return newest.FirstOrDefault(message => GrantFlow.Local.Dev.Mail.LinksOf(message.Text)
            .Where(link => link.Contains("/link/", StringComparison.Ordinal)).Take(1).All(link => answers[new Uri(link)] == System.Net.HttpStatusCode.OK))?.ToAddress;
    }

    public async ValueTask DisposeAsync()
    {
        await Run.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
