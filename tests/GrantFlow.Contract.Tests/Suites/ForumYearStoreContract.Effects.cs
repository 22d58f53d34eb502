using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract partial class ForumYearStoreContract
{
    [Fact]
    public async Task Given_effects_of_several_batches_When_read_Then_they_come_in_order_of_recording()
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("zeta"), Chain.Effect("alpha")));
        await AppendAsync(Chain.First("2026-27.leeds", "open", events: 1, wakesAt: null, Chain.Effect("theirs")));
        await AppendAsync(Chain.After(head, "submit", events: 1, wakesAt: null, Chain.Effect("mu"), Chain.Effect("beta", Chain.Start.AddDays(-9))));

        Assert.Equal([("zeta", 0), ("alpha", 0), ("mu", 0), ("beta", 0)], await PendingAsync(Chain.Start));
        var zeta = (await Store.ReadPendingEffectsAsync(Derby, Chain.Start))[0];
        Assert.Equal(("send-message", """{"effect":"zeta"}"""), (zeta.Type, Chain.Text(zeta.Bytes)));
    }

    [Fact]
    public async Task Given_an_effect_for_later_When_read_Then_it_shows_at_its_moment_and_not_before()
    {
        var later = Chain.Start.AddHours(2);
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell", later)));

        Assert.Empty(await PendingAsync(later.AddTicks(-1)));
        Assert.Equal([("tell", 0)], await PendingAsync(later));
    }

    [Fact]
    public async Task Given_an_effect_When_done_Then_it_is_pending_no_more_whatever_comes_after()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell"), Chain.Effect("render")));

        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Done());
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Retry(Chain.Start, "A late answer."));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Dead("A later one."));

        Assert.Equal([("render", 0)], await PendingAsync(Chain.Start));
        Assert.Empty(await Store.ListDeadEffectsAsync(null, 10));
    }

    [Fact]
    public async Task Given_an_effect_When_to_be_tried_again_Then_its_attempts_rise_and_it_waits()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell")));
        var later = Chain.Start.AddMinutes(5);

        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Retry(Chain.Start, "No answer."));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Retry(later, "No answer again."));

        Assert.Empty(await PendingAsync(Chain.Start));
        Assert.Equal([("tell", 2)], await PendingAsync(later));
        Assert.Equal(later, await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_an_effect_When_given_up_Then_staff_see_it_and_time_does_not()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell"), Chain.Effect("render")));
        await AppendAsync(Chain.First("2026-27.leeds", "open", events: 1, wakesAt: null, Chain.Effect("tell")));
        await Store.SettleEffectAsync(Derby, "render", new EffectOutcome.Done());

        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Retry(Chain.Start, "No answer."));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Dead("The address does not exist."));
        await Store.SettleEffectAsync("2026-27.leeds", "tell", new EffectOutcome.Dead("No such template."));

        Assert.Empty(await PendingAsync(Chain.Start.AddYears(1)));
        Assert.Null(await Store.NextDueAsync());
        var dead = Assert.Single(await Store.ListDeadEffectsAsync(Derby, 10));
        Assert.Equal((Derby, "tell", "send-message", 2, "The address does not exist."), (dead.ForumYear, dead.Id, dead.Type, dead.Attempts, dead.Reason));
        Assert.Equal("""{"effect":"tell"}""", Chain.Text(dead.Bytes));
        Assert.Equal([Derby, "2026-27.leeds"], (await Store.ListDeadEffectsAsync(null, 10)).Select(effect => effect.ForumYear));
        Assert.Single(await Store.ListDeadEffectsAsync(null, 1));
    }

    [Fact]
    public async Task Given_a_dead_effect_When_revived_Then_it_is_tried_afresh()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell")));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Dead("The address does not exist."));
        var later = Chain.Start.AddDays(2);

        Assert.True(await Store.ReviveEffectAsync(Derby, "tell", later));
        Assert.False(await Store.ReviveEffectAsync(Derby, "tell", later));

        Assert.Empty(await PendingAsync(later.AddTicks(-1)));
        Assert.Equal([("tell", 0)], await PendingAsync(later));
        Assert.Equal(later, await Store.NextDueAsync());
        Assert.Empty(await Store.ListDeadEffectsAsync(null, 10));
    }

    [Fact]
    public async Task Given_a_dead_effect_When_staff_call_it_done_Then_it_is_settled_but_a_late_retry_does_not_wake_it()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell")));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Dead("The address does not exist."));

        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Retry(Chain.Start, "A late answer."));
        Assert.Single(await Store.ListDeadEffectsAsync(null, 10));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Done());

        Assert.Empty(await Store.ListDeadEffectsAsync(null, 10));
        Assert.Empty(await PendingAsync(Chain.Start));
        Assert.False(await Store.ReviveEffectAsync(Derby, "tell", Chain.Start));
    }

    [Fact]
    public async Task Given_no_such_effect_When_settled_or_revived_Then_nothing_changes()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell")));

        await Store.SettleEffectAsync(Derby, "other", new EffectOutcome.Done());
        await Store.SettleEffectAsync("2026-27.leeds", "tell", new EffectOutcome.Done());

        Assert.False(await Store.ReviveEffectAsync(Derby, "other", Chain.Start));
        Assert.False(await Store.ReviveEffectAsync("2026-27.leeds", "tell", Chain.Start));
        Assert.False(await Store.ReviveEffectAsync(Derby, "tell", Chain.Start));
        Assert.Equal([("tell", 0)], await PendingAsync(Chain.Start));
        Assert.Null(await Store.LoadAsync("2026-27.leeds"));
    }

    private async Task<IEnumerable<(string Id, int Attempts)>> PendingAsync(DateTimeOffset now) =>
        (await Store.ReadPendingEffectsAsync(Derby, now)).Select(effect => (effect.Id, effect.Attempts));
}
