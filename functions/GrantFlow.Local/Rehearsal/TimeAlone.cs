using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Local.Rehearsal;

/// <summary>The real rules and use cases over a copy, with a clock of its own and a mailer that only counts. Nobody acts: what
/// happens is what time alone brings.</summary>
internal sealed class TimeAlone : IAsyncDisposable
{
    private const int Batch = 100;

    private readonly ServiceProvider services;

    private TimeAlone(ServiceProvider services) => this.services = services;

    private SimulatedClock Clock => Get<SimulatedClock>();

    private IForumYearStore Store => Get<IForumYearStore>();

    private Tally Tally => Get<Tally>();

    /// <param name="folder">A copy: what happens is written to it.</param>
    public static TimeAlone Over(string folder, ImmutableArray<ProgrammePack> packs, DateTimeOffset start) => new(new ServiceCollection()
        .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
        .AddLocal(new LocalOptions(folder, packs, "http://127.0.0.1:5080", start))
        .AddSingleton(_ => SqliteDatabase.Open(folder, Durability.None))
        .AddSingleton<IDocumentStore>(_ => new FolderDocumentStore(Path.Combine(folder, "documents"), Durability.None))
        .AddSingleton(new Tally())
        .AddSingleton<SqliteForumYearStore>()
        .AddSingleton<IForumYearStore>(provider => new CountingStore(provider.GetRequiredService<SqliteForumYearStore>(), provider.GetRequiredService<Tally>()))
        .AddSingleton<IMailer>(provider => new CountingMailer(null, provider.GetRequiredService<Tally>(), new CodeReader()))
        .AddSingleton(new SimulatedClock(start))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SimulatedClock>())
        .AddSingleton<IWakeUps, Nobody>()
        .BuildServiceProvider());

    /// <summary>Registers the first forums of England's list and invites them.</summary>
    public async Task InviteAsync(int forums, string grantYear, CancellationToken cancel)
    {
        var casts = Area.ReadShipped().Take(forums).Select(area => Cast.Of(area, grantYear)).ToList();
        await Get<StaffRegister>().RegisterAsync(cancel);
        await Get<IForums>().PutAsync([.. casts.Select(cast => cast.Forum)], cancel);
        await Get<IPeople>().PutAsync([.. casts.SelectMany(cast => cast.People.Values)], cancel);
        foreach (var cast in casts)
            await Get<Years>().DoAsync(
                cast.Id, Staff.GrantsOfficer, new InviteForum(cast.Id, cast.Forum.AreaId, cast.Ids, PriorYear.None), new CommandId($"rehearse-{cast.Id}"), cancel);
    }

    /// <summary>Lets time pass, stopping wherever something falls due.</summary>
    /// <returns>Days on which anything happened, in order.</returns>
    public async Task<ImmutableArray<RehearsedDay>> PassAsync(DateTimeOffset until, Action<DateTimeOffset> passed, CancellationToken cancel)
    {
        var days = new SortedDictionary<DateOnly, RehearsedDay>();
        while (await NextDueAsync(cancel) is { } due && Later(due, Clock.GetUtcNow()) is var stop && stop <= until)
        {
            cancel.ThrowIfCancellationRequested();
            Clock.MoveTo(stop);
            var date = London.Date(stop);
            await DrainAsync(days.TryGetValue(date, out var day) ? day : days[date] = RehearsedDay.Of(date), cancel);
            passed(stop);
            // What is due still could not be done, so an hour is let pass, as the pump would find it later.
            if (await NextDueAsync(cancel) <= stop)
                Clock.MoveTo(stop.AddHours(1));
        }

        return [.. days.Values.Where(day => !day.IsQuiet)];
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task DrainAsync(RehearsedDay day, CancellationToken cancel)
    {
        Tally.Messages.Clear();
        Tally.Events.Clear();
        // Once each: what stays due could not be done at this moment.
        var seen = new HashSet<string>();
        while ((await Store.FindDueAsync(Clock.GetUtcNow(), Batch + seen.Count, cancel)).Where(seen.Add).ToList() is { Count: > 0 } due)
            foreach (var id in due)
                await Get<Advancer>().AdvanceAsync(id, cancel);
        await Get<DigestDesk>().SendDueAsync(cancel);
        Add(Tally.Messages, day.Messages);
        Add(Tally.Events, day.Events);
    }

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel) =>
        new[] { await Store.NextDueAsync(cancel), await Get<DigestDesk>().NextDueAsync(cancel) }.Min();

    private static void Add(SortedDictionary<string, long> found, SortedDictionary<string, long> sums)
    {
        foreach (var (name, count) in found)
            sums[name] = sums.GetValueOrDefault(name) + count;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>It looks at the store itself, so nobody needs waking.</summary>
    private sealed class Nobody : IWakeUps
    {
        public void Changed(string id)
        {
        }
    }
}
