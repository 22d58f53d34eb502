using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class MessageLogContract : Contract<IMessageLog>
{
    private const string Derby = "2026-27.derby";

    private static MessageEntry Entry(string id, int minutes = 0, string forumYear = Derby) =>
        new(id, forumYear, "reminder", "report-7.2", new PersonId("person-1"), MessageState.Queued, Chain.Start.AddMinutes(minutes));

    [Fact]
    public async Task Given_a_message_When_claimed_twice_Then_the_second_claim_sees_the_first()
    {
        Assert.Null(await Port.ClaimAsync(Entry("m1")));
        Assert.Equal(MessageState.Queued, await Port.ClaimAsync(Entry("m1", minutes: 5)));

        Assert.Equal([Entry("m1") with { TriedAt = Chain.Start.AddMinutes(5) }], await Port.ListAsync(Derby));
    }

    [Fact]
    public async Task Given_an_unsent_message_When_claimed_again_with_another_ask_Then_that_one_stands_until_it_is_sent()
    {
        await Port.ClaimAsync(Entry("m1") with { Ask = "one" });
        await Port.ClaimAsync(Entry("m1") with { Ask = "two" });
        await Port.RecordAsync("m1", MessageState.Accepted, Chain.Start.AddMinutes(1));
        await Port.ClaimAsync(Entry("m1") with { Ask = "three" });

        Assert.Equal("two", (await Port.FindAsync("m1"))!.Ask);
    }

    [Theory]
    [InlineData(MessageState.Queued, true)]
    [InlineData(MessageState.Gathered, true)]
    [InlineData(MessageState.Accepted, false)]
    [InlineData(MessageState.Skipped, false)]
    public async Task Given_a_message_When_it_goes_as_a_part_of_another_Then_that_is_known_unless_it_went_by_itself(MessageState before, bool carried)
    {
        await Port.ClaimAsync(Entry("m1"));
        await Port.RecordAsync("m1", before, Chain.Start.AddMinutes(1));

        await Port.CarryAsync("m1", "digest-1", Chain.Start.AddMinutes(2));
        await Port.CarryAsync("m1", "digest-2", Chain.Start.AddMinutes(2));
        await Port.CarryAsync("stranger", "digest-1", Chain.Start);

        var entry = await Port.FindAsync("m1");
        Assert.Equal(carried ? (MessageState.Carried, "digest-2") : (before, null), (entry!.State, entry.Carrier));
        Assert.Null(await Port.FindAsync("stranger"));
    }

    [Fact]
    public async Task Given_a_recorded_state_When_claimed_again_Then_the_claim_sees_it()
    {
        await Port.ClaimAsync(Entry("m1"));

        await Port.RecordAsync("m1", MessageState.Unknown, Chain.Start.AddMinutes(1));

        Assert.Equal(MessageState.Unknown, await Port.ClaimAsync(Entry("m1")));
        Assert.Equal([Entry("m1") with { State = MessageState.Unknown, At = Chain.Start.AddMinutes(1) }], await Port.ListAsync(Derby));
    }

    [Fact]
    public async Task Given_many_claimants_When_they_claim_at_once_Then_exactly_one_may_send()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Port.ClaimAsync(Entry("m1")))));

        Assert.Single(claims, claim => claim is null);
    }

    [Theory]
    [InlineData(MessageState.Delivered, MessageState.Accepted, MessageState.Delivered)]
    [InlineData(MessageState.Bounced, MessageState.Unknown, MessageState.Bounced)]
    [InlineData(MessageState.Delivered, MessageState.Bounced, MessageState.Bounced)]
    [InlineData(MessageState.Unknown, MessageState.Accepted, MessageState.Accepted)]
    [InlineData(MessageState.Accepted, MessageState.Delivered, MessageState.Delivered)]
    public async Task Given_a_state_When_another_word_comes_in_Then_the_surer_one_stands(MessageState first, MessageState second, MessageState expected)
    {
        await Port.ClaimAsync(Entry("m1"));

        await Port.RecordAsync("m1", first, Chain.Start.AddMinutes(1));
        await Port.RecordAsync("m1", second, Chain.Start.AddMinutes(2));

        var entry = Assert.Single(await Port.ListAsync(Derby));
        Assert.Equal((expected, Chain.Start.AddMinutes(first == expected ? 1 : 2)), (entry.State, entry.At));
    }

    [Fact]
    public async Task Given_no_such_message_When_recorded_Then_it_is_passed_over()
    {
        await Port.RecordAsync("stranger", MessageState.Delivered, Chain.Start);

        Assert.Empty(await Port.ListAsync(Derby));
        Assert.Null(await Port.ClaimAsync(Entry("stranger")));
    }

    [Fact]
    public async Task Given_an_unknown_message_When_settled_Then_once_for_each_press_with_who_and_when()
    {
        await Port.ClaimAsync(Entry("m1"));
        var again = new Settlement(Verdict.SendAgain, new PersonId("officer"), Chain.Start.AddHours(1), new CommandId("press"));
        Assert.Equal(Settling.NotUnknown, await Port.SettleAsync("m1", again));
        await Port.RecordAsync("m1", MessageState.Unknown, Chain.Start);

        Assert.Equal(Settling.Settled, await Port.SettleAsync("m1", again));
        Assert.Equal(Settling.Repeated, await Port.SettleAsync("m1", again));
        Assert.Equal(Settling.NotUnknown, await Port.SettleAsync("m1", again with { Command = new CommandId("other") }));

        var entry = await Port.FindAsync("m1");
        Assert.Equal((MessageState.Failed, again), (entry!.State, entry.Settlement));
    }

    [Fact]
    public async Task Given_troubles_When_listed_Then_what_did_not_arrive_and_what_is_queued_for_long_a_page_at_a_time()
    {
        var states = Enum.GetValues<MessageState>().Where(state => state != MessageState.Queued).ToList();
        foreach (var state in states)
        {
            await Port.ClaimAsync(Entry($"{state}"));
            await Port.RecordAsync($"{state}", state, Chain.Start.AddMinutes(1));
        }

        await Port.ClaimAsync(Entry("old"));
        await Port.ClaimAsync(Entry("new", minutes: 90));

        var expected = states.Where(state => MessageStates.Troubles.Contains(state)).Select(state => $"{state}").Append("old").Reverse();
        Assert.Equal(expected, (await Port.ListTroublesAsync(Chain.Start.AddHours(1), 20)).Select(entry => entry.Id));
        Assert.Equal(expected.Skip(2).Take(2), (await Port.ListTroublesAsync(Chain.Start.AddHours(1), 2, expected.ElementAt(1))).Select(entry => entry.Id));
        Assert.Equal(["Held"], (await Port.ListHeldAsync(new PersonId("person-1"))).Select(entry => entry.Id));
        Assert.Equal(["Bounced"], (await Port.ListAsync(new MessageFilter(MessageState.Bounced, "reminder"), 9)).Select(entry => entry.Id));
        Assert.Empty(await Port.ListAsync(new MessageFilter(Template: "invitation"), 9));
        Assert.Equal(2, await Port.CountAsync(MessageState.Queued));
    }

    [Fact]
    public async Task Given_several_When_listed_Then_those_of_the_forum_year_come_in_order_of_claiming()
    {
        await Port.ClaimAsync(Entry("m9", minutes: 1));
        await Port.ClaimAsync(Entry("m5", minutes: 2));
        await Port.ClaimAsync(Entry("m7", minutes: 3, forumYear: "2026-27.leeds"));
        await Port.ClaimAsync(Entry("m1", minutes: 4));
        await Port.RecordAsync("m9", MessageState.Accepted, Chain.Start.AddMinutes(9));

        Assert.Equal(["m9", "m5", "m1"], (await Port.ListAsync(Derby)).Select(entry => entry.Id));
    }
}
