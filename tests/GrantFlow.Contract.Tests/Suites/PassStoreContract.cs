using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class PassStoreContract : Contract<IPassStore>
{
    private static readonly PersonId Lead = new("person-1");
    private static readonly DateTimeOffset Later = Chain.Start.AddHours(1);

    private static Pass PassOf(char hash, PersonId? person = null, DateTimeOffset? issued = null, PassKind kind = PassKind.Session) => new(
        new ContentHash(new string(hash, 64)), kind, person ?? Lead, Party.Forum, new ForumYearId("2026-27.derby"), Proof.Code,
        issued ?? Chain.Start, issued ?? Chain.Start, Chain.Start.AddHours(12));

    [Fact]
    public async Task Given_a_pass_When_looked_for_by_its_hash_Then_it_is_found_as_it_was_added()
    {
        await Port.AddAsync(PassOf('a'));

        Assert.Equal(PassOf('a'), await Port.FindAsync(PassOf('a').Hash));
        Assert.Null(await Port.FindAsync(PassOf('b').Hash));
    }

    [Fact]
    public async Task Given_a_pass_When_touched_Then_the_latest_moment_stands()
    {
        await Port.AddAsync(PassOf('a'));

        await Port.TouchAsync(PassOf('a').Hash, Later);
        await Port.TouchAsync(PassOf('a').Hash, Later.AddMinutes(-5));

        Assert.Equal(PassOf('a') with { Seen = Later }, await Port.FindAsync(PassOf('a').Hash));
    }

    [Fact]
    public async Task Given_a_pass_When_ended_twice_Then_the_first_end_stands()
    {
        await Port.AddAsync(PassOf('a'));

        await Port.EndAsync(PassOf('a').Hash, Later);
        await Port.EndAsync(PassOf('a').Hash, Later.AddHours(1));

        Assert.Equal(Later, (await Port.FindAsync(PassOf('a').Hash))!.Ended);
    }

    [Fact]
    public async Task Given_an_ended_pass_When_touched_Then_it_stays_ended()
    {
        await Port.AddAsync(PassOf('a'));
        await Port.EndAsync(PassOf('a').Hash, Later);

        await Port.TouchAsync(PassOf('a').Hash, Later.AddMinutes(1));

        Assert.Equal(Later, (await Port.FindAsync(PassOf('a').Hash))!.Ended);
    }

    [Fact]
    public async Task Given_passes_When_all_of_a_person_end_Then_every_kind_does_and_no_other_persons()
    {
        Pass[] ended = [PassOf('a'), PassOf('b', kind: PassKind.RememberedBrowser), PassOf('c', issued: Later)];
        Pass[] kept = [PassOf('d', new PersonId("person-2")), PassOf('e', issued: Later.AddTicks(1))];
        foreach (var pass in ended.Concat(kept))
            await Port.AddAsync(pass);

        await Port.EndAllAsync(Lead, Later);

        foreach (var pass in ended)
            Assert.Equal(pass with { Ended = Later }, await Port.FindAsync(pass.Hash));
        foreach (var pass in kept)
            Assert.Equal(pass, await Port.FindAsync(pass.Hash));
    }

    [Fact]
    public async Task Given_nothing_When_touched_or_ended_Then_nothing_happens()
    {
        await Port.TouchAsync(PassOf('a').Hash, Later);
        await Port.EndAsync(PassOf('a').Hash, Later);
        await Port.EndAllAsync(Lead, Later);

        Assert.Null(await Port.FindAsync(PassOf('a').Hash));
    }
}
