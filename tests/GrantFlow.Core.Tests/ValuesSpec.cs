namespace GrantFlow.Core.Tests;

public sealed class ValuesSpec
{
    [Theory]
    [InlineData(0, "£0")]
    [InlineData(8_750_00, "£8,750")]
    [InlineData(8_750_50, "£8,750.50")]
    [InlineData(-10_00, "-£10")]
    [InlineData(-5, "-£0.05")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08")]
    public void Given_an_amount_Then_it_is_told_as_people_read_it(long pence, string told) =>
        Assert.Equal(told, new Money(pence).ToString());

    [Fact]
    public void Given_amounts_Then_they_add_compare_and_share_to_the_penny()
    {
        Assert.Equal(new Money(301), new Money(100) + new Money(201));
        Assert.Equal(new Money(-101), new Money(100) - new Money(201));
        Assert.Equal(new Money(8_749_99), new Money(17_499_99).Percent(50));
        Assert.True(new Money(1) < new Money(2) && new Money(2) > new Money(1) && new Money(1) <= new Money(1) && new Money(1) >= new Money(1));
        Assert.Equal([new Money(1), new Money(2)], new[] { new Money(2), new Money(1) }.Order());
    }

    [Fact]
    public void Given_more_than_a_number_holds_Then_arithmetic_throws_and_never_wraps()
    {
        var most = new Money(long.MaxValue);
        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => most.Percent(50));
        Assert.Throws<OverflowException>(() => Money.Pounds(long.MaxValue));
    }

    [Fact]
    public void Given_ids_Then_they_are_written_and_read_as_their_text()
    {
        RoundTrips<ForumYearId>("2026-27.derby");
        RoundTrips<PersonId>("p-1");
        RoundTrips<CommandId>("c-1");
        RoundTrips<ContentHash>("ab12");
        RoundTrips<ObligationId>("Report-7");
        Assert.Equal(new ForumYearId("2026-27.derby"), ForumYearId.For("2026-27", "derby"));
    }

    [Theory]
    [InlineData(Role.ForumSecond, Party.Forum)]
    [InlineData(Role.AuthorityDirector, Party.Authority)]
    [InlineData(Role.System, Party.System)]
    [InlineData(Role.Auditor, Party.Contact)]
    public void Given_a_role_Then_its_party_is_known(Role role, Party party) => Assert.Equal(party, Roles.PartyOf(role));

    private static void RoundTrips<T>(string text) where T : struct, ITextValue<T>
    {
        Assert.Equal(text, T.Of(text).Value);
        Assert.Equal(text, T.Of(text).ToString());
    }
}
