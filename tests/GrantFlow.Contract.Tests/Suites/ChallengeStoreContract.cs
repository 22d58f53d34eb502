using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class ChallengeStoreContract : Contract<IChallengeStore>
{
    private static readonly ContentHash Browser = new(new string('b', 64));

    private static Challenge First(string purpose = "enter", char browser = 'b') => new(
        new ContentHash(new string(browser, 64)), purpose, 1, "challenge-1", new PersonId("person-1"), new ForumYearId("2026-27.derby"), Role.ForumLead,
        new ContentHash(new string('c', 64)), new ContentHash(new string('a', 64)), Chain.Start, new ContentHash(new string('f', 64)), "/forum/2026-27.derby");

    [Fact]
    public async Task Given_a_challenge_When_looked_for_Then_it_is_found_as_it_was_put()
    {
        var full = First() with { Sending = CodeSending.Unknown, WrongTries = 3, Used = new CodeUsed(new CommandId("press"), Chain.Start.AddMinutes(1)) };
        var bare = First("sign-1") with { Link = null, Target = "" };

        Assert.True(await Port.PutAsync(full));
        Assert.True(await Port.PutAsync(bare));

        Assert.Equal(full, await Port.FindAsync(Browser, "enter"));
        Assert.Equal(bare, await Port.FindAsync(Browser, "sign-1"));
    }

    [Fact]
    public async Task Given_other_browsers_and_purposes_When_looked_for_Then_there_is_none()
    {
        await Port.PutAsync(First());

        Assert.Null(await Port.FindAsync(Browser, "sign-1"));
        Assert.Null(await Port.FindAsync(new ContentHash(new string('d', 64)), "enter"));
    }

    [Fact]
    public async Task Given_the_next_revision_When_put_Then_it_takes_the_place_of_the_one_before()
    {
        await Port.PutAsync(First());
        var newer = First() with { Revision = 2, Id = "challenge-2", SentAt = Chain.Start.AddMinutes(2) };

        Assert.True(await Port.PutAsync(newer));

        Assert.Equal(newer, await Port.FindAsync(Browser, "enter"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Given_another_revision_than_the_next_When_put_Then_nothing_changes(int revision)
    {
        await Port.PutAsync(First());

        Assert.False(await Port.PutAsync(First() with { Revision = revision, WrongTries = 1 }));

        Assert.Equal(First(), await Port.FindAsync(Browser, "enter"));
    }

    [Fact]
    public async Task Given_nothing_When_a_later_revision_is_put_Then_it_is_not() =>
        Assert.False(await Port.PutAsync(First() with { Revision = 2 }));

    [Fact]
    public async Task Given_many_at_once_When_they_put_the_same_revision_Then_one_does()
    {
        await Port.PutAsync(First());

        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Port.PutAsync(First() with { Revision = 2, Id = $"racer-{i}" })));

        Assert.Single(written, one => one);
    }
}
