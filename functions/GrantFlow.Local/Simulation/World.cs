using GrantFlow.Core.Forms;
using GrantFlow.Local.Delivery;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Local.Simulation;

/// <summary>Whether messages are kept for somebody to read.</summary>
internal enum Mailbox
{
    Kept,
    CountedOnly,
}

/// <summary>The real use cases over a database, with a clock and entropy of the simulation's own.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private World(ServiceProvider services, ProgrammePack pack, ulong seed, ulong? mailFaults, FileRef policy)
    {
        MailFaults = mailFaults;
        this.services = services;
        Pack = pack;
        Seed = seed;
        Samples = new SampleAnswers(pack.Programme, policy);
        Desks = new Desks(
            Get<Years>(), Get<FormDesk>(), Get<SigningDesk>(), Get<BankDesk>(), Get<PlanDesk>(), Get<MouDesk>(), Get<Papers>(), Get<IPeople>(),
            new CodeBearer(Get<CodeDesk>(), Get<CodeReader>(), Get<IPeople>(), Get<IEntropy>()), Clock);
    }

    public ProgrammePack Pack { get; }

    public ulong Seed { get; }

    /// <summary>The seed of mail faults, or none.</summary>
    public ulong? MailFaults { get; }

    public SampleAnswers Samples { get; }

    public Desks Desks { get; }

    public Tally Tally => Get<Tally>();

    public SimulatedClock Clock => Get<SimulatedClock>();

    public IForumYearStore Store => Get<IForumYearStore>();

    public Advancer Advancer => Get<Advancer>();

    /// <summary>Where others make what runs over this world.</summary>
    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="site">Where links in messages lead.</param>
    /// <param name="seal">The key that seals MOUs, or none where nobody will open the sealed copies.</param>
    public static async Task<World> BuildAsync(
        SqliteDatabase database, IDocumentStore documents, ProgrammePack pack, ulong seed, Mailbox mailbox, Uri site, ulong? mailFaults = null, Func<TimeProvider, ISealKey>? seal = null)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(mailFaults is null ? LogLevel.Warning : LogLevel.Error))
            .AddSingleton(database).AddStores().AddSingleton<StaffRegister>().AddSingleton(documents)
            .AddSingleton<Office>().AddSingleton<IStaffDirectory>(provider => provider.GetRequiredService<Office>())
            .AddSingleton(new Tally(mailFaults is null ? MessageTrail.None : MessageTrail.EachMessage))
            .AddSingleton<CodeReader>()
            .AddSingleton<SqliteForumYearStore>()
            .AddSingleton<IForumYearStore>(provider => new CountingStore(provider.GetRequiredService<SqliteForumYearStore>(), provider.GetRequiredService<Tally>()))
            .AddSingleton(provider => MailerOf(mailbox, mailFaults, provider))
            .AddSingleton<IEntropy>(new SeededEntropy(seed))
            .AddSingleton<IProgrammes>(new LocalProgrammes([pack]))
            .AddSingleton(new SiteOptions(site))
            .AddSingleton(new SimulatedClock(pack.Programme.Timetable.ApplicationsOpen))
            .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SimulatedClock>())
            .AddSingleton<IWakeUps, NobodyWaits>()
            .AddGrantFlowProcess()
            .AddSealing(seal)
            .BuildServiceProvider();
        var policy = SamplePaper.Bytes;
        var hash = await documents.PutAsync(policy);
        return new World(services, pack, seed, mailFaults, new FileRef(hash, "sample.pdf", policy.Length, "application/pdf"));
    }

    /// <summary>What nobody will read needs no reports either, save where faults are to be seen.</summary>
    private static IMailer MailerOf(Mailbox mailbox, ulong? faults, IServiceProvider provider)
    {
        var counting = new CountingMailer(mailbox == Mailbox.Kept ? provider.GetRequiredService<SqliteMailbox>() : null, provider.GetRequiredService<Tally>(), provider.GetRequiredService<CodeReader>());
        return mailbox == Mailbox.Kept || faults is not null ? LocalMail.Around(counting, faults, provider) : counting;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>The simulation looks at the store itself, so nobody needs waking.</summary>
    private sealed class NobodyWaits : IWakeUps
    {
        public void Changed(string id)
        {
        }
    }
}
