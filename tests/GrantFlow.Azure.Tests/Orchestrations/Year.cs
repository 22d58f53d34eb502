using GrantFlow.Azure.Tests.Hosting;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Functions.Hosting;
using GrantFlow.Functions.Timers;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Azure.Tests.Orchestrations;

/// <summary>The real rules and use cases over a database in a folder, on the first day of applications, and the app's sweep over them.</summary>
internal sealed class Year : IAsyncDisposable
{
    public const string Name = "2026-27";

    private readonly Folder folder;
    private readonly SqliteDatabase database;

    private Year(Folder folder, SqliteDatabase database, World world)
    {
        this.folder = folder;
        this.database = database;
        World = world;
    }

    public World World { get; }

    public static async Task<Year> BeginAsync()
    {
        var folder = new Folder();
        var database = SqliteDatabase.Open(folder.Path, Durability.None);
        var documents = new FolderDocumentStore(Path.Combine(folder.Path, "documents"), Durability.None);
        return new Year(folder, database, await World.BuildAsync(database, documents, ShippedProgrammes.Read().Of(Name), seed: 7, Mailbox.Kept, new Uri("https://grants.contact.example/")));
    }

    public static IEnumerable<Cast> Casts(int count) => Area.ReadShipped().Take(count).Select(area => Cast.Of(area, Name));

    /// <summary>Registers a forum and invites it. Nobody is told; what that asks for is pending.</summary>
    public async Task<string> InviteAsync()
    {
        var cast = Casts(1).Single();
        await World.Get<IForums>().PutAsync([cast.Forum]);
        await World.Get<StaffRegister>().RegisterAsync();
        await World.Get<IPeople>().PutAsync([.. cast.People.Values]);
        var outcome = await World.Desks.ForumYears.DoAsync(cast.Id, Actor.System, new InviteForum(cast.Id, cast.Forum.AreaId, cast.Ids, PriorYear.None));
        Assert.Null(outcome.Why);
        return cast.Id.Value;
    }

    public Task SweepAsync(Hub hub) => ActivatorUtilities.CreateInstance<SweepTimer>(World.Services).RunAsync(null!, hub.Client, CancellationToken.None);

    /// <summary>Until nothing of this record is due any more. A test that waits in vain is ended by the runner.</summary>
    public async Task SettledAsync(string record)
    {
        while ((await World.Store.FindDueAsync(World.Clock.GetUtcNow(), 1_000)).Contains(record))
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<MessageEntry>> MessagesAsync(string record) => await World.Get<IMessageLog>().ListAsync(record);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        database.Dispose();
        folder.Dispose();
    }
}
