using GrantFlow.Local.Anchoring;
using GrantFlow.Local.Delivery;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Scanning;
using GrantFlow.Local.Sealing;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Access;
using GrantFlow.Process.Anchoring;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Documents;
using GrantFlow.Process;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Local.Hosting;

/// <summary>The adapters of the local host behind the ports.</summary>
public static class LocalServices
{
    public static IServiceCollection AddLocal(this IServiceCollection services, LocalOptions options) => services
        .AddSingleton(options)
        .AddSingleton(_ => SqliteDatabase.Open(options.Data))
        .AddStores()
        .AddSingleton(provider => LocalMail.Around(provider.GetRequiredService<SqliteMailbox>(), options.MailFaults, provider))
        .AddSingleton<IDocumentStore>(_ => new FolderDocumentStore(Path.Combine(options.Data, "documents")))
        .AddSingleton<ISealKey>(provider => new TrialSealKey(Path.Combine(options.Data, "seal"), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IScanner>(provider => options.Clamd is { } clamd ? new ClamdScanner(clamd, provider.GetRequiredService<ILogger<ClamdScanner>>()) : new NoScanner())
        .AddSingleton<IEntropy, SystemEntropy>()
        .AddSingleton<IProgrammes>(new LocalProgrammes(options.Packs))
        .AddSingleton(new SiteOptions(new Uri(options.Urls.Split(';')[0].TrimEnd('/') + "/")))
        .AddSingleton(_ => new LocalClock(Path.Combine(options.Data, "clock"), options.Start))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<LocalClock>())
        .AddSingleton(provider => new Lazy<Advancer>(provider.GetRequiredService<Advancer>))
        .AddSingleton(provider => new Lazy<DigestDesk>(provider.GetRequiredService<DigestDesk>))
        .AddSingleton<StaffRegister>()
        .AddHostedService(provider => provider.GetRequiredService<StaffRegister>())
        .AddSingleton<IDailyRoots>(_ => new FolderDailyRoots(options.RootsFolder))
        .AddSingleton(provider => new Lazy<Anchor>(provider.GetRequiredService<Anchor>))
        .AddSingleton<Nightly>()
        .AddSingleton<Pump>()
        .AddSingleton<IWakeUps>(provider => provider.GetRequiredService<Pump>())
        .AddHostedService(provider => provider.GetRequiredService<Pump>())
        .AddGrantFlowProcess();

    /// <summary>Everything that SQLite keeps, whichever database it is.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<IForumYearStore, SqliteForumYearStore>()
        .AddSingleton<IDraftStore, SqliteDraftStore>()
        .AddSingleton<IPeople, SqlitePeople>()
        .AddSingleton<IForums, SqliteForums>()
        .AddSingleton<IForumYearIndex, SqliteForumYearIndex>()
        .AddSingleton<IFigures, SqliteFigures>()
        .AddSingleton<IMessageLog, SqliteMessageLog>()
        .AddSingleton<IAddressTroubles, SqliteAddressTroubles>()
        .AddSingleton<IBaskets, SqliteBaskets>()
        .AddSingleton<IStaffDirectory, PersonaDirectory>()
        .AddSingleton<SqliteMailbox>()
        .AddSingleton<SqliteMailReports>()
        .AddSingleton<ReportPost>()
        .AddSingleton<IMailer>(provider => provider.GetRequiredService<SqliteMailbox>())
        .AddSingleton<IPersonalCopies>(provider => provider.GetRequiredService<SqliteMailbox>())
        .AddSingleton<IErasures, SqliteErasures>()
        .AddSingleton<IChallengeStore, SqliteChallengeStore>()
        .AddSingleton<IPassStore, SqlitePassStore>()
        .AddSingleton<ICounts, SqliteCounts>()
        .AddSingleton<IMouRegister, SqliteMouRegister>()
        .AddSingleton<IScanLog, SqliteScanLog>()
        .AddSingleton<ILinkStore, SqliteLinkStore>();
}
