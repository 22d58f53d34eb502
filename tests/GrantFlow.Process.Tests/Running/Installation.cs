using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Packs;
using GrantFlow.Local.Sealing;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Access;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Process.Running;
using Microsoft.Extensions.DependencyInjection;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Process.Tests.Running;

/// <summary>What stays when a process ends: the database and the time.</summary>
public sealed class Remains : IDisposable
{
    public SqliteDatabase Database { get; } = SqliteDatabase.OpenThrowAway();

    public StoppedClock Clock { get; } = new(London.Moment(new(2026, 3, 2), new(10, 0)));

    /// <summary>Folder of the daily roots.</summary>
    public string Roots { get; } = Directory.CreateTempSubdirectory("grantflow-roots-").FullName;

    public TrialSealKey SealKey { get; } = new(Directory.CreateTempSubdirectory("grantflow-seal-").FullName, TimeProvider.System);

    public void Dispose()
    {
        SealKey.Dispose();
        Database.Dispose();
    }
}

/// <summary>A clock that stands until it is moved.</summary>
public sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>One process over what remains: all use cases on the real SQLite adapters, each port with crash points around its calls.</summary>
public sealed class Installation : IDisposable
{
    public static readonly ForumYearId Derby = new("2026-27.derby");

    private static readonly ProgrammePack Pack =
        PackReader.Read(PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27"))).Pack!;

    private readonly ServiceProvider services;

    public Installation(Remains remains, CrashPoint? crash = null, IMailer? mailer = null)
    {
        var point = crash ?? new CrashPoint();
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton(remains.Database)
            .AddSingleton<TimeProvider>(remains.Clock)
            .AddSingleton<IEntropy, SystemEntropy>()
            .AddSingleton<IProgrammes>(new LocalProgrammes([Pack]))
            .AddSingleton(new SiteOptions(new Uri("https://grantflow.example/")))
            .AddSingleton<IWakeUps, NobodyWaits>()
            .AddGrantFlowProcess();
        Port<IForumYearStore, SqliteForumYearStore>(collection, point);
        Port<IDraftStore, SqliteDraftStore>(collection, point);
        Port<IPeople, SqlitePeople>(collection, point);
        Port<IForums, SqliteForums>(collection, point);
        Port<IChallengeStore, SqliteChallengeStore>(collection, point);
        Port<IPassStore, SqlitePassStore>(collection, point);
        Port<ICounts, SqliteCounts>(collection, point);
        Port<IForumYearIndex, SqliteForumYearIndex>(collection, point);
        Port<IFigures, SqliteFigures>(collection, point);
        Port<IMessageLog, SqliteMessageLog>(collection, point);
        Port<IAddressTroubles, SqliteAddressTroubles>(collection, point);
        Port<IBaskets, SqliteBaskets>(collection, point);
        collection.AddSingleton<IStaffDirectory>(new Office());
        Port<ILinkStore, SqliteLinkStore>(collection, point);
        Port<IDocumentStore, SqliteDocumentStore>(collection, point);
        Port<IMouRegister, SqliteMouRegister>(collection, point);
        collection.AddSingleton<IDailyRoots>(_ => new GrantFlow.Local.Anchoring.FolderDailyRoots(remains.Roots));
        collection.AddSingleton<ISealKey>(_ => remains.SealKey);
        Port<IErasures, SqliteErasures>(collection, point);
        collection.AddSingleton<SqliteMailbox>();
        collection.AddSingleton<IPersonalCopies>(provider => provider.GetRequiredService<SqliteMailbox>());
        collection.AddSingleton(provider => CrashProxy.Around(mailer ?? provider.GetRequiredService<SqliteMailbox>(), point));
        services = collection.BuildServiceProvider();
    }

    public Years Years => services.GetRequiredService<Years>();

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Everything that is due at this moment, of every record.</summary>
    public async Task DrainAsync()
    {
        var store = Service<IForumYearStore>();
        while (await store.FindDueAsync(Service<TimeProvider>().GetUtcNow(), 100) is { Count: > 0 } due)
            foreach (var id in due)
                await Service<Advancer>().AdvanceAsync(id);
        await Service<DigestDesk>().SendDueAsync();
    }

    /// <summary>When anything is due next.</summary>
    public async Task<DateTimeOffset?> NextDueAsync() =>
        new[] { await Service<IForumYearStore>().NextDueAsync(), await Service<DigestDesk>().NextDueAsync() }.Min();

    public async Task<IReadOnlyList<OutgoingMessage>> MailAsync() => await Service<SqliteMailbox>().ListAsync(null, null, 10_000);

    /// <summary>Registers the people of Derby’s forum, named by their roles.</summary>
    public async Task RegisterDerbyAsync()
    {
        await Service<IForums>().PutAsync([new Forum("derby", "Derby", "Derby Parent Carer Forum", "Derby City Council", "East Midlands", "E06000015", "DER")]);
        await Service<IPeople>().PutAsync([.. Cast.Select(pair => new Person(pair.Value, $"{pair.Key}, Derby", $"{pair.Key}@derby.example".ToLowerInvariant()))]);
        await Service<IPeople>().PutAsync([.. Office.Desks.Select(member => new Person(member.Person, member.Person.Value, $"{member.Person}@contact.example".ToLowerInvariant()))]);
    }

    public static readonly ImmutableSortedDictionary<Role, PersonId> Cast = new[]
    {
        Role.ForumLead, Role.ForumSecond, Role.ForumSignatory, Role.AuthorityOfficer, Role.AuthoritySignatory, Role.AuthorityDirector,
        Role.Adviser, Role.ProgrammeLead,
    }.ToImmutableSortedDictionary(role => role, role => new PersonId($"derby-{role}"));

    public Task<Outcome> InviteAsync(CommandId id) =>
        Years.DoAsync(Derby, Actor.System, new InviteForum(Derby, "derby", Cast, PriorYear.None), id);

    public static DateOnly NextWorkingDay(DateOnly date) => Pack.Programme.Calendar.OnOrAfter(date);

    public static Actor Forum(Role role) => Actor.Outside(Cast[role], Party.Forum, Proof.FreshCode);

    public static Actor Staff(Role role, string name = "") => Actor.Staff(new PersonId($"staff-{role}{name}"), Proof.Persona, role);

    public void Dispose() => services.Dispose();

    private static void Port<TPort, TAdapter>(IServiceCollection collection, CrashPoint point)
        where TPort : class
        where TAdapter : class, TPort
    {
        collection.AddSingleton<TAdapter>();
        collection.AddSingleton(provider => CrashProxy.Around<TPort>(provider.GetRequiredService<TAdapter>(), point));
    }

    /// <summary>Contact’s directory: Derby’s adviser and lead, and a desk each for the other roles, with two approvers.</summary>
    private sealed class Office : IStaffDirectory
    {
        public static readonly ImmutableArray<StaffMember> Desks =
        [
            new(Staff(Role.GrantsOfficer).Person, [Role.GrantsOfficer]), new(Staff(Role.Approver).Person, [Role.Approver]),
            new(Staff(Role.Approver, "-two").Person, [Role.Approver]), new(Staff(Role.Payer).Person, [Role.Payer]),
            new(new PersonId("auditor"), [Role.Auditor]),
        ];

        public Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StaffMember>>(
            [new(Cast[Role.Adviser], [Role.Adviser], "East Midlands"), new(Cast[Role.ProgrammeLead], [Role.ProgrammeLead]), .. Desks]);
    }

    private sealed class NobodyWaits : IWakeUps
    {
        public void Changed(string id)
        {
        }
    }
}
