using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class TablePassStoreTests(Azurite azurite) : PassStoreContract
{
    protected override Task<Subject<IPassStore>> CreateAsync() => azurite.SubjectAsync<IPassStore>(corner => new TablePassStore(corner.Tables));
}

public sealed class TableChallengeStoreTests(Azurite azurite) : ChallengeStoreContract
{
    protected override Task<Subject<IChallengeStore>> CreateAsync() => azurite.SubjectAsync<IChallengeStore>(corner => new TableChallengeStore(corner.Tables));
}

public sealed class TableCountsTests(Azurite azurite) : CountsContract
{
    protected override Task<Subject<ICounts>> CreateAsync() => azurite.SubjectAsync<ICounts>(corner => new TableCounts(corner.Tables));

    [Fact]
    public async Task Given_ended_counts_When_another_begins_Then_they_are_taken_away()
    {
        var corner = await azurite.CornerAsync();
        var counts = new TableCounts(corner.Tables);
        for (var i = 0; i < 40; i++)
            await counts.AddAsync($"key-{i}", Chain.Start.AddMinutes(i), Chain.Start.AddMinutes(-1));
        Assert.Equal(40, await CountAsync(corner));

        for (var i = 0; i < 200; i++)
            await counts.AddAsync($"later-{i}", Chain.Start.AddDays(2), Chain.Start.AddDays(1));

        Assert.Equal(200, await CountAsync(corner));
    }

    private static async Task<int> CountAsync(Corner corner)
    {
        var rows = 0;
        await foreach (var _ in corner.Tables.Counts.QueryAsync<global::Azure.Data.Tables.TableEntity>())
            rows++;
        return rows;
    }
}
