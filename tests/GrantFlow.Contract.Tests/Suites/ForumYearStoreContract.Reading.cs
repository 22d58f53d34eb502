using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract partial class ForumYearStoreContract
{
    [Fact]
    public async Task Given_many_events_When_read_Then_they_come_in_order_and_none_is_missing()
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 1));
        for (var batch = 0; batch < 7; batch++)
            head = await AppendAsync(Chain.After(head, $"bulk-{batch}", events: 60));

        var events = await Store.ReadEventsAsync(Derby).ToListAsync();

        Assert.Equal(421, events.Count);
        Chain.AssertWhole(events);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 3)]
    [InlineData(5, 1)]
    [InlineData(6, 0)]
    public async Task Given_five_events_When_read_from_one_Then_only_that_and_later_come(long from, int expected)
    {
        await AppendAsync(Chain.First(Derby, "open", events: 5));
        await AppendAsync(Chain.First("2026-27.leeds", "open", events: 9));

        var events = await Store.ReadEventsAsync(Derby, from).ToListAsync();

        Assert.Equal(Enumerable.Range((int)from, expected).Select(sequence => (long)sequence), events.Select(recorded => recorded.Sequence));
    }

    [Fact]
    public async Task Given_a_large_batch_and_a_large_snapshot_When_appended_Then_both_come_back_whole()
    {
        var snapshot = new byte[300 * 1024];
        for (var i = 0; i < snapshot.Length; i++)
            snapshot[i] = (byte)(i * 31 % 251);
        var effects = Enumerable.Range(0, 20).Select(i => Chain.Effect($"tell-{i:00}")).ToArray();
        var batch = Chain.First(Derby, "open", events: 60, wakesAt: null, effects);

        var head = await AppendAsync(batch with { Head = batch.Head with { Snapshot = snapshot } });

        Assert.True(head.Snapshot.Span.SequenceEqual(snapshot));
        Assert.Equal(60, (await Store.ReadEventsAsync(Derby).ToListAsync()).Count);
        Assert.Equal(20, (await Store.ReadPendingEffectsAsync(Derby, Chain.Start)).Count);
    }

    [Fact]
    public async Task Given_the_most_rows_that_a_batch_may_have_When_appended_Then_all_come_back()
    {
        var effects = Enumerable.Range(0, AppendBatch.MostRows - 50).Select(i => Chain.Effect($"tell-{i:00}")).ToArray();

        await AppendAsync(Chain.First(Derby, "open", events: 50, wakesAt: null, effects));

        Assert.Equal(50, (await Store.ReadEventsAsync(Derby).ToListAsync()).Count);
        Assert.Equal(effects.Length, (await Store.ReadPendingEffectsAsync(Derby, Chain.Start)).Count);
    }

    [Fact]
    public async Task Given_a_snapshot_that_shrank_When_loaded_Then_nothing_of_the_longer_one_is_left()
    {
        var batch = Chain.First(Derby, "open");
        var large = await AppendAsync(batch with { Head = batch.Head with { Snapshot = new byte[200_000] } });

        var small = await AppendAsync(Chain.After(large, "submit"));

        Assert.Equal("""{"after":"submit"}""", Chain.Text(small.Snapshot));
    }

    [Theory]
    [InlineData("2026-27.st-helens-é-Ł-日本")]
    [InlineData("2026-27.it's \"quoted\" 100%_off")]
    [InlineData("2026-27.a+b=c&d;e|f")]
    public async Task Given_an_unusual_id_When_used_Then_it_works_as_any_other(string id)
    {
        var head = await AppendAsync(Chain.First(id, $"öffnen {id}", events: 1, wakesAt: Chain.Start, Chain.Effect($"tell {id}")));

        Assert.Equal(id, head.Id);
        Assert.NotNull(await Store.FindOperationAsync(id, new CommandId($"öffnen {id}")));
        Assert.Equal([$"tell {id}"], (await Store.ReadPendingEffectsAsync(id, Chain.Start)).Select(effect => effect.Id));
        Assert.Equal([id], await Store.FindDueAsync(Chain.Start, 5));
        Assert.Equal([id], await Store.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_ids_that_differ_in_case_When_used_Then_they_are_two()
    {
        await AppendAsync(Chain.First("2026-27.derby", "open"));
        await AppendAsync(Chain.First("2026-27.Derby", "open", events: 2));

        Assert.Equal(1, (await HeadAsync("2026-27.derby")).Version);
        Assert.Equal(["2026-27.Derby", "2026-27.derby"], await Store.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_many_ids_When_listed_Then_all_come_in_ordinal_order()
    {
        var ids = Enumerable.Range(0, 230).Select(i => $"2026-27.area-{i}").ToList();
        foreach (var id in ids)
            await AppendAsync(Chain.First(id, "open"));

        Assert.Equal(ids.Order(StringComparer.Ordinal), await Store.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_appends_When_the_store_is_opened_again_Then_all_of_it_is_there()
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 4, wakesAt: Chain.Start.AddDays(1), Chain.Effect("tell"), Chain.Effect("render")));
        await Store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Retry(Chain.Start.AddHours(1), "No answer."));

        await subject.ReopenAsync();

        await AssertUntouchedAsync(head);
        Assert.NotNull(await Store.FindOperationAsync(Derby, new CommandId("open")));
        Assert.Equal([("tell", 1), ("render", 0)], await PendingAsync(Chain.Start.AddHours(1)));
        Assert.Equal(Chain.Start, await Store.NextDueAsync());
        await AppendAsync(Chain.After(head, "submit"));
    }
}
