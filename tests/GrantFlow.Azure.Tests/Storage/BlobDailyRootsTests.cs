using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Blobs;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class BlobDailyRootsTests(Azurite azurite)
{
    private static readonly DateOnly Day = new(2026, 10, 14);

    [Fact]
    public async Task Given_a_day_with_a_root_When_another_is_added_Then_the_first_stands()
    {
        var roots = new BlobDailyRoots((await azurite.CornerAsync()).Containers.DailyRoots);

        Assert.True(await roots.AddAsync(Day, Chain.Bytes("first")));
        Assert.False(await roots.AddAsync(Day, Chain.Bytes("second")));

        Assert.Equal("first", Chain.Text(Assert.NotNull(await roots.FindAsync(Day))));
        Assert.Null(await roots.FindAsync(Day.AddDays(1)));
    }

    [Fact]
    public async Task Given_roots_of_many_days_When_listed_Then_the_days_come_in_order()
    {
        var roots = new BlobDailyRoots((await azurite.CornerAsync()).Containers.DailyRoots);
        foreach (var days in (int[])[9, 1, 30, 4])
            await roots.AddAsync(Day.AddDays(days), Chain.Bytes($"{days}"));

        Assert.Equal([Day.AddDays(1), Day.AddDays(4), Day.AddDays(9), Day.AddDays(30)], await roots.ListAsync().ToListAsync());
    }
}
