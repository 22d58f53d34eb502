using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class LinkStoreContract : Contract<ILinkStore>
{
    private static readonly ForumYearId Derby = new("2026-27.derby");
    private static readonly PersonId Lead = new("person-1");
    private static readonly DateTimeOffset Later = Chain.Start.AddDays(1);

    private static Link LinkOf(char token, PersonId? person = null, string forumYear = "2026-27.derby") =>
        new(new ContentHash(new string(token, 64)), new ForumYearId(forumYear), person ?? Lead, Role.ForumSignatory, "/forum/mou", Chain.Start.AddDays(30));

    [Fact]
    public async Task Given_a_link_When_looked_for_by_its_hash_Then_it_is_found_as_it_was_added()
    {
        await Port.AddAsync(LinkOf('a'));

        Assert.Equal(LinkOf('a'), await Port.FindAsync(LinkOf('a').TokenHash));
        Assert.Null(await Port.FindAsync(LinkOf('b').TokenHash));
    }

    [Fact]
    public async Task Given_links_When_revoked_Then_all_of_this_person_in_this_forum_year_end_and_no_others()
    {
        Link[] ended = [LinkOf('a'), LinkOf('b')];
        Link[] kept = [LinkOf('c', new PersonId("person-2")), LinkOf('d', forumYear: "2025-26.derby")];
        foreach (var link in ended.Concat(kept))
            await Port.AddAsync(link);

        await Port.RevokeAsync(Derby, Lead, Later);

        foreach (var link in ended)
            Assert.Equal(link with { Revoked = Later }, await Port.FindAsync(link.TokenHash));
        foreach (var link in kept)
            Assert.Equal(link, await Port.FindAsync(link.TokenHash));
    }

    [Fact]
    public async Task Given_a_revoked_link_When_revoked_again_or_added_again_Then_the_first_moment_stands()
    {
        await Port.AddAsync(LinkOf('a'));
        await Port.RevokeAsync(Derby, Lead, Later);

        await Port.RevokeAsync(Derby, Lead, Later.AddDays(1));
        await Port.AddAsync(LinkOf('a'));

        Assert.Equal(Later, (await Port.FindAsync(LinkOf('a').TokenHash))!.Revoked);
    }

    [Fact]
    public async Task Given_a_revocation_When_a_new_link_is_added_after_it_Then_the_new_one_lives()
    {
        await Port.AddAsync(LinkOf('a'));
        await Port.RevokeAsync(Derby, Lead, Later);

        await Port.AddAsync(LinkOf('b'));

        Assert.Null((await Port.FindAsync(LinkOf('b').TokenHash))!.Revoked);
    }

    [Fact]
    public async Task Given_no_links_When_revoked_Then_nothing_happens() => await Port.RevokeAsync(Derby, Lead, Later);
}
