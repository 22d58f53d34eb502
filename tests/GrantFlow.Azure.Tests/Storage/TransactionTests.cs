using System.Text;
using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Core;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>What goes over the wire, where the emulator would let anything pass.</summary>
public sealed class TransactionTests(Azurite azurite)
{
    private const string Derby = "2026-27.derby";
    private const int MostBytes = 4 * 1024 * 1024;

    [Fact]
    public async Task Given_a_head_When_appended_and_settled_Then_each_transaction_is_bound_to_the_heads_tag()
    {
        var corner = await azurite.CornerAsync();
        await corner.ForumYears().AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell")));
        var head = (await corner.ForumYears().LoadAsync(Derby))!;
        var bodies = new List<string>();
        var store = corner.ForumYears(corner.TablesWith(Faults.Noting(bodies), Faults.Noting(bodies)));

        await store.AppendAsync(Chain.After(head, "submit"));
        await store.SettleEffectAsync(Derby, "tell", new EffectOutcome.Done());

        Assert.Equal(2, bodies.Count);
        Assert.Matches(@"(?s)PUT [^ ]*RowKey='head'\) HTTP/1\.1\r\n((?!\r\n\r\n).)*If-Match: W/", bodies[0]);
        Assert.Equal(2, bodies[1].Split("If-Match: W/").Length - 1);
    }

    [Fact]
    public async Task Given_the_fullest_batch_When_appended_Then_it_stays_within_the_limits_and_comes_back_whole()
    {
        var corner = await azurite.CornerAsync();
        var bodies = new List<string>();
        var store = corner.ForumYears(corner.TablesWith(Faults.None, Faults.None, Faults.Noting(bodies)));
        var small = Chain.First(Derby, "open", events: 60, wakesAt: Chain.Start);
        var batch = small with
        {
            Events = [.. small.Events.Select(recorded => recorded with { Bytes = Filled(16 * 1024, recorded.Sequence) })],
            Effects = [.. Enumerable.Range(0, 38).Select(i => Chain.Effect($"tell-{i:00}") with { Bytes = Filled(16 * 1024, i) })],
            Head = small.Head with { Snapshot = Filled(512 * 1024, 1) },
        };

        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(batch));

        Assert.InRange(Encoding.UTF8.GetByteCount(Assert.Single(bodies)), 2 * 1024 * 1024, MostBytes);
        await AssertWholeAsync(store, batch);
    }

    [Fact]
    public async Task Given_what_is_too_large_for_rows_When_appended_Then_it_goes_to_blobs_and_comes_back_whole()
    {
        var corner = await azurite.CornerAsync();
        var store = corner.ForumYears();
        var small = Chain.First(Derby, "open", events: 2, wakesAt: null, Chain.Effect("tell"));
        var batch = small with
        {
            Events = [.. small.Events.Select(recorded => recorded with { Bytes = Filled(70_000, recorded.Sequence) })],
            Effects = [Chain.Effect("tell") with { Bytes = Filled(16 * 1024 + 1, 3) }],
            Head = small.Head with { Snapshot = Filled(2_000_000, 4) },
        };

        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(batch));

        await AssertWholeAsync(store, batch);
        Assert.Equal(4, (await corner.Large.ListAsync().ToListAsync()).Count);
    }

    [Fact]
    public async Task Given_people_with_addresses_When_put_Then_no_key_holds_personal_data_and_an_erased_address_leaves_no_row()
    {
        var corner = await azurite.CornerAsync();
        var people = new TablePeople(corner.Tables);
        var lead = new Person(new PersonId("person-1"), "Forum lead, Derby", "lead@derby.example");
        await people.PutAsync([lead]);
        var keys = await KeysAsync(corner);
        Assert.Equal(2, keys.Count);
        Assert.DoesNotContain(keys, key => key.Contains("derby", StringComparison.OrdinalIgnoreCase));

        await people.PutAsync([lead with { Name = "", Email = "" }]);

        Assert.Equal(["people/person:person-1"], await KeysAsync(corner));
    }

    private static async Task<List<string>> KeysAsync(Corner corner)
    {
        var keys = new List<string>();
        await foreach (var row in corner.Tables.People.QueryAsync<global::Azure.Data.Tables.TableEntity>())
            keys.Add($"{row.PartitionKey}/{row.RowKey}");
        return keys;
    }

    private static byte[] Filled(int size, long seed) => [.. Enumerable.Range(0, size).Select(i => (byte)((i * 31 + seed) % 251))];

    private static async Task AssertWholeAsync(TableForumYearStore store, AppendBatch batch)
    {
        Assert.True((await store.LoadAsync(Derby))!.Snapshot.Span.SequenceEqual(batch.Head.Snapshot.Span));
        var events = await store.ReadEventsAsync(Derby).ToListAsync();
        Assert.Equal(batch.Events.Count, events.Count);
        Assert.All(events.Zip(batch.Events), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
        var effects = await store.ReadPendingEffectsAsync(Derby, Chain.Start);
        Assert.Equal(batch.Effects.Count, effects.Count);
        Assert.All(effects.Zip(batch.Effects), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
    }
}
