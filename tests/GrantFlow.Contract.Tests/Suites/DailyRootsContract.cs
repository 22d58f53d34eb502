using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class DailyRootsContract : Contract<IDailyRoots>
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Fact]
    public async Task Given_a_day_without_a_root_When_one_is_added_Then_its_very_bytes_are_found_under_its_day_and_no_other()
    {
        Assert.True(await Port.AddAsync(First, "one"u8.ToArray()));
        Assert.Equal("one"u8.ToArray(), (await Port.FindAsync(First))!.Value.ToArray());
        Assert.Null(await Port.FindAsync(First.AddDays(1)));
    }

    [Fact]
    public async Task Given_a_day_that_has_a_root_When_another_is_added_Then_the_first_stands()
    {
        await Port.AddAsync(First, "one"u8.ToArray());
        Assert.False(await Port.AddAsync(First, "two"u8.ToArray()));
        Assert.False(await Port.AddAsync(First, "one"u8.ToArray()));
        Assert.Equal("one"u8.ToArray(), (await Port.FindAsync(First))!.Value.ToArray());
    }

    [Fact]
    public async Task Given_roots_added_in_any_order_When_listed_Then_the_earliest_comes_first()
    {
        Assert.Empty(await Port.ListAsync().ToListAsync());
        foreach (var days in new[] { 40, 0, 365, 1 })
            await Port.AddAsync(First.AddDays(days), "root"u8.ToArray());
        Assert.Equal([First, First.AddDays(1), First.AddDays(40), First.AddDays(365)], await Port.ListAsync().ToListAsync());
    }
}
