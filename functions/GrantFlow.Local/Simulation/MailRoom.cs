using GrantFlow.Local.Delivery;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Where delivery reports come in, and where staff look once a week for addresses that do not work and messages of which
/// nobody can tell. Without mail faults there is nothing to do.</summary>
internal sealed class MailRoom
{
    private const int Most = 500;

    private static readonly TimeSpan Round = TimeSpan.FromDays(7);

    /// <summary>Word may still come in; staff give it two days.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    private readonly World world;
    private DateTimeOffset nextRound;

    public MailRoom(World world)
    {
        this.world = world;
        nextRound = world.Pack.Programme.Timetable.ApplicationsOpen + Round;
    }

    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        if (world.MailFaults is null)
            return null;
        var report = await world.Get<ReportPost>().NextDueAsync(cancel);
        var round = nextRound > world.Pack.Programme.Timetable.YearCloses ? (DateTimeOffset?)null : nextRound;
        return report is null || round < report ? round : report;
    }

    public async Task WorkAsync(CancellationToken cancel)
    {
        var now = world.Clock.GetUtcNow();
        if (world.MailFaults is null)
            return;
        await world.Get<ReportPost>().DeliverAsync(now, cancel);
        if (now < nextRound)
            return;
        nextRound = now + Round;
        await MendAddressesAsync(now, cancel);
        await SettleAsync(now, cancel);
    }

    /// <summary>Half of them have another address; the other half were full for a day, and so was that of anybody who signs.</summary>
    private async Task MendAddressesAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var desk = world.Get<AddressDesk>();
        foreach (var trouble in await world.Get<IAddressTroubles>().ListOpenAsync(null, Most, cancel: cancel))
        {
            if (trouble.At > now - Patience || await world.Desks.People.FindAsync(trouble.Person, cancel) is not { } person)
                continue;
            var dice = new Dice(world.Seed, trouble.MessageId);
            if (!dice.Happens("moved", 50) || await desk.CorrectAsync(trouble.Person, $"{trouble.MessageId[..8]}.{person.Email}", Staff.GrantsOfficer, cancel) is not null)
                await desk.TryAgainAsync(trouble.Person, Staff.GrantsOfficer, cancel);
        }
    }

    /// <summary>Staff ring up most of the people; a few they never reach.</summary>
    private async Task SettleAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var desk = world.Get<UnknownSends>();
        foreach (var entry in await world.Get<IMessageLog>().ListAsync(new MessageFilter(MessageState.Unknown), Most, cancel: cancel))
        {
            if (entry.At > now - Patience || new Dice(world.Seed, entry.Id).Happens("never-reached", 30))
                continue;
            var verdict = world.Tally.Taken.ContainsKey(entry.Id) ? Verdict.Arrived : Verdict.SendAgain;
            await desk.SettleAsync(entry.Id, verdict, Staff.GrantsOfficer, new Core.CommandId($"settle-{entry.TriedAt.UtcTicks}"), cancel);
        }
    }
}
