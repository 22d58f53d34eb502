using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Tests.Delivery;

public sealed class MessageStatesTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly MessageWord[] Words =
        [.. from state in Enum.GetValues<MessageState>() from minutes in new[] { 0, 5 } select new MessageWord(state, Start.AddMinutes(minutes))];

    [Fact]
    public void Given_any_two_words_When_joined_Then_the_order_makes_no_difference_and_one_of_them_stands()
    {
        foreach (var one in Words)
            foreach (var other in Words)
            {
                var joined = MessageStates.Join(one, other);
                Assert.Equal(joined, MessageStates.Join(other, one));
                Assert.True(joined == one || joined == other);
                Assert.Equal(joined, MessageStates.Join(joined, one));
            }
    }

    [Fact]
    public void Given_any_three_words_When_joined_Then_the_grouping_makes_no_difference()
    {
        foreach (var one in Words)
            foreach (var other in Words)
                foreach (var third in Words)
                    Assert.Equal(MessageStates.Join(MessageStates.Join(one, other), third), MessageStates.Join(one, MessageStates.Join(other, third)));
    }

    [Theory]
    [InlineData(MessageState.Delivered)]
    [InlineData(MessageState.Dropped)]
    [InlineData(MessageState.Bounced)]
    [InlineData(MessageState.Complained)]
    public void Given_a_final_state_When_anything_less_certain_is_heard_Then_it_stands(MessageState final)
    {
        Assert.True(MessageStates.IsFinal(final));
        foreach (var heard in Enum.GetValues<MessageState>().Where(state => !MessageStates.IsFinal(state)))
            Assert.Equal(final, MessageStates.Join(new(final, Start.AddDays(1)), new(heard, Start.AddDays(2))).State);
    }

    [Fact]
    public void Given_every_state_When_asked_about_the_address_Then_only_bounce_drop_and_complaint_name_a_problem() =>
        Assert.Equal(
            [MessageState.Dropped, MessageState.Bounced, MessageState.Complained],
            Enum.GetValues<MessageState>().Where(state => MessageStates.ProblemOf(state) is not null));

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Given_any_set_of_reports_When_shuffled_and_each_repeated_up_to_fifty_times_Then_the_end_is_the_same(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            var set = Enumerable.Range(0, random.Next(1, 7)).Select(_ => new MessageWord(Words[random.Next(Words.Length)].State, Start.AddMinutes(random.Next(5_000)))).ToArray();
            var expected = End(set);
            for (var again = 0; again < 5; again++)
            {
                var stream = set.SelectMany(word => Enumerable.Repeat(word, random.Next(1, 51))).ToArray();
                random.Shuffle(stream);
                Assert.Equal(expected, End(stream));
            }
        }
    }

    private static MessageWord End(IEnumerable<MessageWord> words) =>
        words.Aggregate(new MessageWord(MessageState.Queued, Start.AddDays(-1)), MessageStates.Join);
}
