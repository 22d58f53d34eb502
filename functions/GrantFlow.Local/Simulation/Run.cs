using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Simulation.Behaviour;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Runs the year of some forums: whatever comes next, time's own wake-ups or somebody's act, until a moment.
/// It remembers these forums only while it runs.</summary>
internal sealed class Run
{
    private const int Batch = 100;

    private readonly World world;
    private readonly Func<string, CancellationToken, Task> advance;
    private readonly MailRoom mailRoom;
    private readonly Dictionary<string, Life> lives;
    private readonly PriorityQueue<(Life Life, int Plan), (DateTimeOffset At, int Order)> queue = new();

    /// <param name="advance">Brings one record up to date; none for doing so here and now.</param>
    public Run(World world, IEnumerable<Cast> casts, Func<string, CancellationToken, Task>? advance = null)
    {
        this.world = world;
        this.advance = advance ?? world.Advancer.AdvanceAsync;
        mailRoom = new MailRoom(world);
        lives = casts.Select((cast, order) => new Life(cast, new Dice(world.Seed, cast.Id.Value), order))
            .ToDictionary(life => life.Cast.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>Registers and invites the forums on the day that applications open, and lets their year pass.</summary>
    /// <param name="passed">Told how far the clock has come, after each step.</param>
    public async Task PassAsync(DateTimeOffset until, Action<DateTimeOffset> passed, CancellationToken cancel = default)
    {
        world.Clock.MoveTo(world.Pack.Programme.Timetable.ApplicationsOpen);
        await InviteAsync(cancel);
        while (await NextDueAsync(cancel) is var due && Earlier(due, NextAct()) is { } at && at <= until)
        {
            cancel.ThrowIfCancellationRequested();
            if (at > world.Clock.GetUtcNow())
                world.Clock.MoveTo(at);
            if (due <= at)
                await CatchUpAsync(cancel);
            else
                await ActAsync(queue.Dequeue().Life);
            passed(world.Clock.GetUtcNow());
        }

        world.Clock.MoveTo(until);
    }

    private async Task InviteAsync(CancellationToken cancel)
    {
        await world.Get<IForums>().PutAsync([.. lives.Values.Select(life => life.Cast.Forum)], cancel);
        await world.Get<StaffRegister>().RegisterAsync(cancel);
        await world.Get<IPeople>().PutAsync([.. world.Get<Office>().People], cancel);
        await world.Get<IPeople>().PutAsync([.. lives.Values.SelectMany(life => life.Cast.People.Values)], cancel);
        foreach (var life in lives.Values)
        {
            var id = life.Cast.Id;
            var act = new Act("invite", "InviteForum", world.Clock.GetUtcNow(), hands =>
                hands.DoAsync(Staff.GrantsOfficer, new InviteForum(id, hands.Cast.Forum.AreaId, hands.Cast.Ids, Intentions.Prior(hands.Dice))));
            world.Tally.Answered(act, await act.Do(Hands(life, ForumYear.Unborn, act)));
        }
    }

    /// <summary>What time asks, and what events asked to be done outside.</summary>
    private async Task CatchUpAsync(CancellationToken cancel)
    {
        await mailRoom.WorkAsync(cancel);
        foreach (var id in await world.Store.FindDueAsync(world.Clock.GetUtcNow(), Batch, cancel))
        {
            await advance(id, cancel);
            // Mail of an earlier England may be tried again still.
            if (lives.TryGetValue(id, out var life))
                await DecideAsync(life);
        }

        await world.Get<DigestDesk>().SendDueAsync(cancel);
    }

    private async Task ActAsync(Life life)
    {
        var act = life.Next!;
        var state = await world.Desks.ForumYears.LoadAsync(life.Cast.Id);
        var hands = Hands(life, state, act);
        var outcome = await act.Do(hands);
        world.Tally.Answered(act, outcome);
        if (outcome.Why is null && life.Dice.Happens($"{act.Name}-twice", 4))
            world.Tally.Answered(act, await act.Do(hands));
        if (outcome.Why is { Name: var name } && name.StartsWith("GatesClosed", StringComparison.Ordinal))
            life.Tried(act, world.Clock.GetUtcNow());
        else
            life.GiveUp(act);
        await DecideAsync(life);
    }

    private async Task DecideAsync(Life life)
    {
        var state = await world.Desks.ForumYears.LoadAsync(life.Cast.Id);
        var now = world.Clock.GetUtcNow();
        life.Decide(state, Intentions.Of(new Sight(state, world.Pack.Programme, life.Dice, now, life.EarlierBank)), now);
        if (life.Next is { } next)
            queue.Enqueue((life, life.Plan), (next.At, life.Order));
    }

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel) =>
        new[] { await world.Store.NextDueAsync(cancel), await world.Get<DigestDesk>().NextDueAsync(cancel), await mailRoom.NextAsync(cancel) }.Min();

    /// <summary>When the next plan that still stands is due.</summary>
    private DateTimeOffset? NextAct()
    {
        while (queue.TryPeek(out var planned, out var when))
        {
            if (planned.Plan == planned.Life.Plan)
                return when.At;
            queue.Dequeue();
        }

        return null;
    }

    private Hands Hands(Life life, ForumYear state, Act act) => new(world.Desks, life.Cast, state, act, world.Samples, life.Dice);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
