using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract partial class ForumYearStoreContract
{
    [Fact]
    public async Task Given_nothing_waits_When_asked_Then_none_is_due()
    {
        await AppendAsync(Chain.First(Derby, "open"));

        Assert.Empty(await Store.FindDueAsync(DateTimeOffset.MaxValue, 10));
        Assert.Null(await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_a_wake_up_When_its_moment_comes_Then_it_is_due_and_not_before()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start));

        Assert.Empty(await Store.FindDueAsync(Chain.Start.AddTicks(-1), 10));
        Assert.Equal([Derby], await Store.FindDueAsync(Chain.Start, 10));
        Assert.Equal(Chain.Start, await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_several_When_due_Then_the_longest_waiting_come_first_and_the_limit_holds()
    {
        int[] days = [5, 2, 9, 1, 7];
        foreach (var day in days)
            await AppendAsync(Chain.First($"2026-27.area-{day}", "open", events: 1, wakesAt: Chain.Start.AddDays(day)));

        Assert.Equal(["2026-27.area-1", "2026-27.area-2", "2026-27.area-5"], await Store.FindDueAsync(Chain.Start.AddDays(6), 10));
        Assert.Equal(["2026-27.area-1", "2026-27.area-2"], await Store.FindDueAsync(Chain.Start.AddDays(6), 2));
        Assert.Empty(await Store.FindDueAsync(Chain.Start.AddDays(6), 0));
        Assert.Equal(Chain.Start.AddDays(1), await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_wake_up_and_effects_When_due_Then_each_forum_year_shows_once_by_its_earliest()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start.AddDays(3), Chain.Effect("a", Chain.Start.AddDays(2)), Chain.Effect("b", Chain.Start.AddDays(1))));
        await AppendAsync(Chain.First("2026-27.leeds", "open", events: 1, wakesAt: Chain.Start.AddHours(36), Chain.Effect("a", Chain.Start.AddDays(9))));

        Assert.Equal([Derby], await Store.FindDueAsync(Chain.Start.AddDays(1), 10));
        Assert.Equal([Derby, "2026-27.leeds"], await Store.FindDueAsync(Chain.Start.AddDays(30), 10));
    }

    [Fact]
    public async Task Given_a_wake_up_When_an_append_moves_it_Then_only_the_new_moment_counts()
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start));

        head = await AppendAsync(Chain.After(head, "extend", events: 1, wakesAt: Chain.Start.AddDays(4)));
        Assert.Empty(await Store.FindDueAsync(Chain.Start.AddDays(3), 10));
        Assert.Equal(Chain.Start.AddDays(4), await Store.NextDueAsync());

        await AppendAsync(Chain.After(head, "close"));
        Assert.Null(await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_a_head_When_a_batch_without_events_moves_its_wake_up_Then_the_version_stays()
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 2, wakesAt: Chain.Start));

        var after = await AppendAsync(Chain.After(head, "reckon", events: 0, wakesAt: Chain.Start.AddDays(1)));

        Assert.Equal((2, Chain.Start.AddDays(1)), (after.Version, after.NextWakeUp));
        Assert.Equal(Chain.Start.AddDays(1), await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_effects_only_When_they_are_settled_one_by_one_Then_the_next_moment_follows()
    {
        await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start.AddDays(5), Chain.Effect("a", Chain.Start), Chain.Effect("b", Chain.Start.AddDays(1))));

        await Store.SettleEffectAsync(Derby, "a", new EffectOutcome.Done());
        Assert.Equal(Chain.Start.AddDays(1), await Store.NextDueAsync());
        await Store.SettleEffectAsync(Derby, "b", new EffectOutcome.Retry(Chain.Start.AddDays(7), "No answer."));
        Assert.Equal(Chain.Start.AddDays(5), await Store.NextDueAsync());
        await Store.SettleEffectAsync(Derby, "b", new EffectOutcome.Done());
        Assert.Equal(Chain.Start.AddDays(5), await Store.NextDueAsync());
    }
}
