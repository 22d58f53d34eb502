using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class DraftStoreContract : Contract<IDraftStore>
{
    private static readonly ForumYearId Derby = new("2026-27.derby");

    [Fact]
    public async Task Given_nothing_saved_When_loaded_Then_empty() => Assert.Empty(await Port.LoadAsync(Derby, "application"));

    [Fact]
    public async Task Given_a_new_section_When_saved_Then_it_loads_with_its_tag_and_moment()
    {
        var tag = await SavedAsync("contacts", "{}", null);

        var section = Assert.Single(await Port.LoadAsync(Derby, "application"));
        Assert.Equal(("contacts", "{}", tag, Chain.Start), (section.Section, Chain.Text(section.Answers), section.Tag, section.SavedAt));
    }

    [Fact]
    public async Task Given_a_section_When_saved_again_Then_its_tag_changes_even_for_the_same_answers()
    {
        var first = await SavedAsync("contacts", "{}", null);
        var second = await SavedAsync("contacts", "{}", first);
        var third = await SavedAsync("contacts", """{"a":1}""", second);

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
    }

    [Fact]
    public async Task Given_somebody_saved_in_between_When_saved_Then_conflict_brings_what_stands()
    {
        var tag = await SavedAsync("contacts", "mine", null);
        var theirs = await SavedAsync("contacts", "theirs", tag);

        var conflict = Assert.IsType<DraftSaved.Conflict>(await SaveAsync("contacts", "mine again", tag));

        Assert.Equal(("theirs", theirs), (Chain.Text(conflict.Current!.Answers), conflict.Current.Tag));
        Assert.Equal("theirs", Chain.Text(Assert.Single(await Port.LoadAsync(Derby, "application")).Answers));
    }

    [Fact]
    public async Task Given_a_section_When_saved_as_if_it_were_new_Then_conflict()
    {
        await SavedAsync("contacts", "first", null);

        var conflict = Assert.IsType<DraftSaved.Conflict>(await SaveAsync("contacts", "second", null));

        Assert.Equal("first", Chain.Text(conflict.Current!.Answers));
    }

    [Fact]
    public async Task Given_no_section_When_saved_with_a_tag_Then_conflict_with_none()
    {
        Assert.Null(Assert.IsType<DraftSaved.Conflict>(await SaveAsync("contacts", "answers", "7")).Current);
        Assert.Empty(await Port.LoadAsync(Derby, "application"));
    }

    [Fact]
    public async Task Given_several_sections_and_forms_When_saved_Then_each_stands_alone()
    {
        await SavedAsync("contacts", "a", null);
        await SavedAsync("budget", "b", null);
        Assert.IsType<DraftSaved.Saved>(await Port.SaveAsync(Derby, "report-2", "contacts", Chain.Bytes("c"), null, Chain.Start));
        Assert.IsType<DraftSaved.Saved>(await Port.SaveAsync(new ForumYearId("2026-27.leeds"), "application", "contacts", Chain.Bytes("d"), null, Chain.Start));

        var sections = await Port.LoadAsync(Derby, "application");

        Assert.Equal(["a", "b"], sections.Select(section => Chain.Text(section.Answers)).Order(StringComparer.Ordinal));
        Assert.Equal("c", Chain.Text(Assert.Single(await Port.LoadAsync(Derby, "report-2")).Answers));
    }

    [Fact]
    public async Task Given_one_tag_When_many_save_at_once_Then_exactly_one_wins()
    {
        var tag = await SavedAsync("contacts", "start", null);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => SaveAsync("contacts", $"answers {i}", tag))));

        var won = Assert.Single(results.OfType<DraftSaved.Saved>());
        Assert.Equal(won.Tag, Assert.Single(await Port.LoadAsync(Derby, "application")).Tag);
    }

    [Fact]
    public async Task Given_long_answers_When_saved_Then_they_come_back_whole()
    {
        var answers = new string('é', 100_000);

        await SavedAsync("contacts", answers, null);

        Assert.Equal(answers, Chain.Text(Assert.Single(await Port.LoadAsync(Derby, "application")).Answers));
    }

    [Fact]
    public async Task Given_the_most_bytes_When_saved_Then_they_come_back_and_one_more_is_refused()
    {
        var most = new string('a', IDraftStore.MostBytes);
        await SavedAsync("contacts", most, null);

        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync("budget", $"{most}b", null));

        Assert.Equal(most, Chain.Text(Assert.Single(await Port.LoadAsync(Derby, "application")).Answers));
    }

    [Fact]
    public async Task Given_drafts_When_a_forum_year_is_erased_Then_all_of_its_are_gone_and_no_others()
    {
        await SavedAsync("contacts", "a", null);
        await Port.SaveAsync(Derby, "report-2", "contacts", Chain.Bytes("b"), null, Chain.Start);
        await Port.SaveAsync(new ForumYearId("2026-27.derbyshire"), "application", "contacts", Chain.Bytes("c"), null, Chain.Start);

        await Port.EraseAsync(Derby);
        await Port.EraseAsync(Derby);

        Assert.Empty(await Port.LoadAsync(Derby, "application"));
        Assert.Empty(await Port.LoadAsync(Derby, "report-2"));
        Assert.Single(await Port.LoadAsync(new ForumYearId("2026-27.derbyshire"), "application"));
        await SavedAsync("contacts", "anew", null);
    }

    private Task<DraftSaved> SaveAsync(string section, string answers, string? tag) =>
        Port.SaveAsync(Derby, "application", section, Chain.Bytes(answers), tag, Chain.Start);

    private async Task<string> SavedAsync(string section, string answers, string? tag) =>
        Assert.IsType<DraftSaved.Saved>(await SaveAsync(section, answers, tag)).Tag;
}
