using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>The due index and its like stand in other partitions than the records: they may say too much, and never too little.</summary>
public sealed class SignpostTests(Azurite azurite)
{
    private const string Derby = "2026-27.derby";

    [Fact]
    public async Task Given_lost_signposts_When_mended_Then_all_is_found_again()
    {
        var corner = await azurite.CornerAsync();
        var store = corner.ForumYears();
        await store.AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start, Chain.Effect("tell"), Chain.Effect("render")));
        await store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Dead("No such template."));
        await foreach (var row in corner.Tables.Signposts.QueryAsync<global::Azure.Data.Tables.TableEntity>())
            await corner.Tables.Signposts.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        Assert.Empty(await store.FindDueAsync(Chain.Start, 10));

        Assert.Equal(1, await new SignpostMending(corner.Tables, TimeProvider.System).RunAsync());

        Assert.Equal([Derby], await store.FindDueAsync(Chain.Start, 10));
        Assert.Equal([Derby], await store.ListAsync().ToListAsync());
        Assert.Equal(["tell"], (await store.ListDeadEffectsAsync(null, 10)).Select(effect => effect.Id));
    }

    [Fact]
    public async Task Given_signposts_that_records_contradict_When_they_are_young_Then_they_stay_and_when_old_they_go()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);
        await corner.ForumYears().AppendAsync(Chain.After(head, "extend", events: 1, wakesAt: Chain.Start.AddDays(1)));
        Assert.Equal(2, await CountDueAsync(corner));

        Assert.Empty(await corner.ForumYears().FindDueAsync(Chain.Start, 10));
        Assert.Equal(2, await CountDueAsync(corner));

        var anHourOn = new TableForumYearStore(corner.Tables, corner.Large, new Later(TimeSpan.FromHours(1)));
        Assert.Empty(await anHourOn.FindDueAsync(Chain.Start, 10));
        Assert.Equal(1, await CountDueAsync(corner));
        Assert.Equal(Chain.Start.AddDays(1), await anHourOn.NextDueAsync());
    }

    [Fact]
    public async Task Given_a_signpost_put_up_anew_When_its_older_self_is_taken_down_Then_it_stays()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);
        await corner.ForumYears().AppendAsync(Chain.After(head, "extend", events: 1, wakesAt: Chain.Start.AddDays(1)));
        // Between the reading of the signpost and its removal, a writer brings the old moment back.
        Fault backAgain = async (_, passOn) =>
        {
            var now = (await corner.ForumYears().LoadAsync(Derby))!;
            await corner.ForumYears().AppendAsync(Chain.After(now, "shorten", events: 1, wakesAt: Chain.Start));
            await passOn();
        };
        var sweeper = new TableForumYearStore(corner.TablesWith(backAgain), corner.Large, new Later(TimeSpan.FromHours(1)));

        Assert.Empty(await sweeper.FindDueAsync(Chain.Start, 10));

        Assert.Equal([Derby], await corner.ForumYears().FindDueAsync(Chain.Start, 10));
    }

    private static async Task<Head> OpenAsync(Corner corner)
    {
        await corner.ForumYears().AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start));
        return (await corner.ForumYears().LoadAsync(Derby))!;
    }

    private static async Task<int> CountDueAsync(Corner corner)
    {
        var due = 0;
        await foreach (var row in corner.Tables.Signposts.QueryAsync<global::Azure.Data.Tables.TableEntity>())
            due += row.PartitionKey.StartsWith("due-", StringComparison.Ordinal) ? 1 : 0;
        return due;
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
