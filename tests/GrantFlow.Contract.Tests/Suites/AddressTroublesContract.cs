using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class AddressTroublesContract : Contract<IAddressTroubles>
{
    private static readonly PersonId Lead = new("person-1");

    private static AddressTrouble Trouble(string message, int minutes, string person = "person-1") =>
        new(new PersonId(person), message, "2026-27.derby", AddressProblem.Bounced, Chain.Start.AddMinutes(minutes));

    private static TroubleEnd End(int minutes) => new(TroubleEnding.TriedAgain, new PersonId("officer"), Chain.Start.AddMinutes(minutes));

    [Fact]
    public async Task Given_several_troubles_of_one_person_When_opened_in_any_order_Then_the_earliest_stands()
    {
        await Port.OpenAsync(Trouble("m2", 5), Chain.Start);
        await Port.OpenAsync(Trouble("m1", 3), Chain.Start);
        await Port.OpenAsync(Trouble("m3", 9), Chain.Start);
        await Port.OpenAsync(Trouble("m1", 3), Chain.Start);

        Assert.Equal(Trouble("m1", 3), await Port.FindOpenAsync(Lead));
        Assert.Equal(1, await Port.CountOpenAsync());
    }

    [Fact]
    public async Task Given_an_ended_trouble_When_an_older_try_bounces_Then_it_stays_ended_and_a_newer_try_opens_another()
    {
        await Port.OpenAsync(Trouble("m1", 1), Chain.Start);
        Assert.True(await Port.EndAsync(Lead, End(10)));
        Assert.False(await Port.EndAsync(Lead, End(11)));

        await Port.OpenAsync(Trouble("m2", 20), Chain.Start.AddMinutes(9));
        Assert.Null(await Port.FindOpenAsync(Lead));
        await Port.OpenAsync(Trouble("m3", 30), Chain.Start.AddMinutes(12));

        Assert.Equal(Trouble("m3", 30), await Port.FindOpenAsync(Lead));
        Assert.Equal([new EndedTrouble(Trouble("m1", 1), End(10))], await Port.ListEndedAsync(Lead));
    }

    [Fact]
    public async Task Given_troubles_of_many_When_listed_Then_the_longest_waiting_come_first_a_page_at_a_time()
    {
        await Port.OpenAsync(Trouble("m1", 9, "a"), Chain.Start);
        await Port.OpenAsync(Trouble("m2", 1, "b"), Chain.Start);
        await Port.OpenAsync(Trouble("m3", 5, "c") with { ForumYear = "2026-27.leeds" }, Chain.Start);

        Assert.Equal(["b", "c"], (await Port.ListOpenAsync(null, 2)).Select(trouble => trouble.Person.Value));
        Assert.Equal(["a"], (await Port.ListOpenAsync(null, 2, new PersonId("c"))).Select(trouble => trouble.Person.Value));
        Assert.Equal(["c"], (await Port.ListOpenAsync("2026-27.leeds", 9)).Select(trouble => trouble.Person.Value));
    }
}
