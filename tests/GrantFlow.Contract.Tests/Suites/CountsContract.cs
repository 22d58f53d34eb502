using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class CountsContract : Contract<ICounts>
{
    private static readonly DateTimeOffset Now = Chain.Start;
    private static readonly DateTimeOffset Until = Chain.Start.AddMinutes(10);

    [Fact]
    public async Task Given_a_key_When_counted_Then_each_adds_one()
    {
        Assert.Equal(1, await Port.AddAsync("one", Until, Now));
        Assert.Equal(2, await Port.AddAsync("one", Until, Now.AddMinutes(1)));
        Assert.Equal(1, await Port.AddAsync("other", Until, Now));
    }

    [Fact]
    public async Task Given_a_later_end_When_counted_Then_it_begins_anew()
    {
        await Port.AddAsync("one", Until, Now);

        Assert.Equal(1, await Port.AddAsync("one", Until.AddMinutes(10), Until));
    }

    [Fact]
    public async Task Given_many_at_once_When_counted_Then_none_is_lost()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Port.AddAsync("one", Until, Now)));

        Assert.Equal(Enumerable.Range(1, 10), counts.Order());
    }
}
