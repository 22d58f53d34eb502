using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract partial class ForumYearStoreContract
{
    [Fact]
    public async Task Given_nothing_When_loaded_Then_none()
    {
        Assert.Null(await Store.LoadAsync(Derby));
        Assert.Null(await Store.FindOperationAsync(Derby, new CommandId("open")));
        Assert.Empty(await Store.ReadEventsAsync(Derby).ToListAsync());
        Assert.Empty(await Store.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_nothing_When_appended_Then_head_events_and_operation_stand()
    {
        var batch = Chain.First(Derby, "open", events: 3, wakesAt: Chain.Start.AddTicks(7));

        var head = await AppendAsync(batch);

        Assert.Equal(batch.Head with { Snapshot = head.Snapshot }, head);
        Assert.Equal(Chain.Text(batch.Head.Snapshot), Chain.Text(head.Snapshot));
        Assert.Equal(new RecordedOperation(new CommandId("open"), 1, 3), await Store.FindOperationAsync(Derby, new CommandId("open")));
        var events = await Store.ReadEventsAsync(Derby).ToListAsync();
        Assert.Equal(3, events.Count);
        Assert.All(events, recorded => Assert.Equal("noted", recorded.Type));
        Chain.AssertWhole(events);
    }

    [Fact]
    public async Task Given_a_head_When_appended_on_a_stale_version_Then_conflict_tells_the_actual_one()
    {
        var first = await AppendAsync(Chain.First(Derby, "open"));
        var second = await AppendAsync(Chain.After(first, "submit", events: 2));

        var stale = await Store.AppendAsync(Chain.After(first, "withdraw", events: 1, wakesAt: null, Chain.Effect("tell")));

        Assert.Equal(new AppendResult.Conflict(3), stale);
        await AssertUntouchedAsync(second);
        Assert.Empty(await Store.ReadPendingEffectsAsync(Derby, Chain.Start));
        Assert.Null(await Store.FindOperationAsync(Derby, new CommandId("withdraw")));
    }

    [Fact]
    public async Task Given_nothing_When_appended_as_if_there_were_a_head_Then_conflict_at_zero()
    {
        var notThere = new Head(Derby, 4, Chain.Origin, default, null);

        Assert.Equal(new AppendResult.Conflict(0), await Store.AppendAsync(Chain.After(notThere, "submit")));
        Assert.Null(await Store.LoadAsync(Derby));
    }

    [Fact]
    public async Task Given_an_operation_When_repeated_Then_it_answers_as_the_first_time_and_writes_nothing()
    {
        var batch = Chain.First(Derby, "open", events: 2, wakesAt: null, Chain.Effect("tell"));
        var head = await AppendAsync(batch);

        var again = await Store.AppendAsync(batch);

        Assert.Equal(new AppendResult.Repeated(new RecordedOperation(batch.Operation, 1, 2)), again);
        await AssertUntouchedAsync(head);
        Assert.Single(await Store.ReadPendingEffectsAsync(Derby, Chain.Start));
    }

    [Fact]
    public async Task Given_later_appends_When_an_operation_is_repeated_Then_it_still_answers_as_the_first_time()
    {
        var first = await AppendAsync(Chain.First(Derby, "open", events: 2));
        var second = await AppendAsync(Chain.After(first, "submit"));
        var third = await AppendAsync(Chain.After(second, "review"));
        var expected = new AppendResult.Repeated(new RecordedOperation(new CommandId("submit"), 3, 3));

        Assert.Equal(expected, await Store.AppendAsync(Chain.After(first, "submit")));
        Assert.Equal(expected, await Store.AppendAsync(Chain.After(third, "submit")));
        await AssertUntouchedAsync(third);
    }

    [Fact]
    public async Task Given_one_forum_year_did_it_When_another_uses_the_same_operation_id_Then_it_is_its_own()
    {
        await AppendAsync(Chain.First(Derby, "open"));

        await AppendAsync(Chain.First("2026-27.leeds", "open", events: 2));

        Assert.Equal(1, (await HeadAsync()).Version);
        Assert.Equal(2, (await HeadAsync("2026-27.leeds")).Version);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public async Task Given_one_version_When_many_race_for_it_Then_exactly_one_wins(int racers)
    {
        var head = await AppendAsync(Chain.First(Derby, "open"));

        var results = await RaceAsync(racers, i => Chain.After(head, $"submit-{i}", events: 1, wakesAt: null, Chain.Effect($"tell-{i}")));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(racers - 1, results.Count(result => result == new AppendResult.Conflict(2)));
        Chain.AssertWhole(await Store.ReadEventsAsync(Derby).ToListAsync());
        Assert.Single(await Store.ReadPendingEffectsAsync(Derby, Chain.Start));
    }

    [Fact]
    public async Task Given_nothing_When_many_race_to_be_first_Then_exactly_one_wins()
    {
        var results = await RaceAsync(8, i => Chain.First(Derby, $"open-{i}"));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(7, results.Count(result => result == new AppendResult.Conflict(1)));
    }

    [Fact]
    public async Task Given_one_operation_When_it_races_with_itself_Then_it_is_recorded_once()
    {
        var head = await AppendAsync(Chain.First(Derby, "open"));
        var batch = Chain.After(head, "submit", events: 2);

        var results = await RaceAsync(12, _ => batch);

        Assert.NotEmpty(results.OfType<AppendResult.Appended>());
        var repeated = new AppendResult.Repeated(new RecordedOperation(batch.Operation, 2, 3));
        Assert.All(results, result => Assert.True(result is AppendResult.Appended || result == repeated, $"{result}"));
        Assert.Equal(3, (await Store.ReadEventsAsync(Derby).ToListAsync()).Count);
    }

    [Fact]
    public async Task Given_many_writers_When_each_takes_its_turn_again_and_again_Then_no_event_is_lost()
    {
        await AppendAsync(Chain.First(Derby, "open"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => AppendInTurnAsync(writer, times: 5))));

        var events = await Store.ReadEventsAsync(Derby).ToListAsync();
        Assert.Equal(21, events.Count);
        Chain.AssertWhole(events);
    }

    private async Task AppendInTurnAsync(int writer, int times)
    {
        for (var done = 0; done < times;)
        {
            var head = await HeadAsync();
            if (await Store.AppendAsync(Chain.After(head, $"{writer}-{done}")) is AppendResult.Appended)
                done++;
        }
    }

    private async Task<AppendResult[]> RaceAsync(int racers, Func<int, AppendBatch> batch)
    {
        using var start = new SemaphoreSlim(0);
        var racing = Enumerable.Range(0, racers).Select(i => Task.Run(async () =>
        {
            await start.WaitAsync();
            return await Store.AppendAsync(batch(i));
        })).ToArray();
        start.Release(racers);
        return await Task.WhenAll(racing);
    }
}
