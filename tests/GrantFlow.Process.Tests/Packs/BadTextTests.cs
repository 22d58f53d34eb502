using System.Text;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Tests.Packs;

public class BadTextTests
{
    private static readonly SamplePack Shipped = SamplePack.Shipped;

    private static void AssertProblem(SamplePack pack, string file, string place, string message, string remedy) =>
        BadPackTests.AssertProblem(pack, file, place, message, remedy);

    [Fact]
    public void Given_no_template_When_an_occasion_needs_it_Then_the_file_is_named() =>
        AssertProblem(Shipped.Without("messages/mou-complete.md"), "messages/mou-complete.md", "", "missing", "Add the file");

    [Fact]
    public void Given_a_template_that_nothing_sends_When_checked_Then_it_is_named() =>
        AssertProblem(Shipped.With("messages/gossip.md", "Subject: ((forum))\n\nHello.\n"), "messages/gossip.md", "", "Nothing ever sends", "ladder");

    [Fact]
    public void Given_a_template_of_the_packs_own_When_a_ladder_names_it_Then_it_is_welcome()
    {
        var pack = Shipped
            .With("messages/final-call.md", "Subject: ((forum)): ((task)) by ((deadline))\n\nPlease ((task)).\n\n((link))\n")
            .EditMain(main => main["obligations"]!["claim"]!["ladder"]![5]!["template"] = "final-call");
        Assert.Empty(pack.Read().Problems);
    }

    [Fact]
    public void Given_an_unknown_placeholder_When_checked_Then_its_line_and_the_known_ones_are_named() =>
        AssertProblem(Shipped.Replace("messages/reminder.md", "((task)) by **", "((tusk)) by **"), "messages/reminder.md", "line 6", "‘tusk’", "deadline");

    [Fact]
    public void Given_a_placeholder_of_another_occasion_When_checked_Then_it_is_refused() =>
        AssertProblem(Shipped.Replace("messages/mou-complete.md", "You can read it", "You get ((amount)). You can read it"), "messages/mou-complete.md", "line 8", "‘amount’", "forum");

    [Fact]
    public void Given_a_bracket_that_is_not_closed_When_checked_Then_its_line_is_named() =>
        AssertProblem(Shipped.Replace("messages/reminder.md", "((person))", "((Person Name"), "messages/reminder.md", "line 4", "‘Person Name", "person");

    [Fact]
    public void Given_no_link_When_checked_Then_it_is_asked_for() =>
        AssertProblem(Shipped.Replace("messages/reminder.md", "((link))", ""), "messages/reminder.md", "line 4", "not told the link", "((link))");

    [Fact]
    public void Given_no_note_When_one_was_written_Then_it_is_asked_for() =>
        AssertProblem(Shipped.Replace("messages/report-returned.md", "> ((note))", ""), "messages/report-returned.md", "line 4", "not told the note", "((note))");

    [Fact]
    public void Given_a_subject_without_the_deadline_When_checked_Then_it_is_asked_for() =>
        AssertProblem(Shipped.Replace("messages/invitation.md", " by ((day))\n", "\n"), "messages/invitation.md", "line 1", "deadline", "((deadline))");

    [Fact]
    public void Given_only_the_day_of_the_deadline_When_checked_Then_its_time_is_asked_for() =>
        AssertProblem(Shipped.Replace("messages/mou-to-sign.md", "**((deadline))**", "((day))"), "messages/mou-to-sign.md", "line 4", "not told the deadline", "((deadline))");

    [Fact]
    public void Given_a_subject_without_the_forum_When_checked_Then_it_is_asked_for() =>
        AssertProblem(Shipped.Replace("messages/year-closed.md", "Subject: ((forum)): the", "Subject: The"), "messages/year-closed.md", "line 1", "name the forum", "((forum))");

    [Fact]
    public void Given_no_subject_When_checked_Then_it_is_asked_for() =>
        AssertProblem(Shipped.With("messages/new-link.md", "\nHello ((forum)).\n\n((link))\n"), "messages/new-link.md", "line 1", "no subject", "Subject:");

    [Fact]
    public void Given_a_message_above_the_reading_level_When_checked_Then_words_and_sentences_are_counted() =>
        AssertProblem(
            Shipped.Replace("messages/year-closed.md", "All is done for",
                "Notwithstanding considerable administrative complications necessitating extraordinary documentation, organisational accountability requirements regarding participation expenditure have subsequently been satisfied for"),
            "messages/year-closed.md", "line 4", "words in", "shorter sentences");

    [Fact]
    public void Given_an_MOU_with_an_amount_When_checked_Then_it_is_refused() =>
        AssertProblem(Shipped.Replace("mou.md", "# Memorandum of understanding", "# Memorandum of understanding\n\nFor ((amount))."), "mou.md", "line 3", "‘amount’", "authority");

    [Fact]
    public void Given_an_MOU_that_names_no_authority_When_checked_Then_it_is_refused() =>
        AssertProblem(Shipped.Replace("mou.md", "((authority))", "the council"), "mou.md", "", "name the authority", "((authority))");

    [Fact]
    public void Given_a_form_without_a_declaration_When_checked_Then_it_is_named() =>
        AssertProblem(Shipped.Replace("declarations.md", "## Claim", "### Claim"), "declarations.md", "", "‘claim’ has no declaration", "## Claim");

    [Fact]
    public void Given_a_declaration_of_no_form_When_checked_Then_its_line_is_named() =>
        AssertProblem(Shipped.Replace("declarations.md", "## Application", "## Wish"), "declarations.md", "line 3", "‘Wish’ is no form", "Application, Report");

    [Fact]
    public void Given_conditions_with_a_placeholder_When_checked_Then_it_is_refused() =>
        AssertProblem(Shipped.With("conditions.md", "For ((forum))."), "conditions.md", "line 1", "‘forum’", "no placeholders");

    [Fact]
    public void Given_a_placeholder_as_an_address_When_checked_Then_it_is_refused() =>
        AssertProblem(Shipped.Replace("messages/new-link.md", "((link))", "((link))\n\n[here](((link)))"), "messages/new-link.md", "line 12", "web page", "by itself");

    [Fact]
    public void Given_an_image_When_checked_Then_it_is_refused() =>
        AssertProblem(Shipped.Replace("mou.md", "## What this is", "![logo](https://contact.example/logo.png)"), "mou.md", "line 7", "image", "in words");

    [Fact]
    public void Given_windows_line_ends_and_a_byte_order_mark_When_read_Then_the_pack_is_welcome()
    {
        var files = Shipped.Files.ToDictionary(
            file => file.Key,
            file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes("\uFEFF" + Encoding.UTF8.GetString(file.Value.Span).ReplaceLineEndings("\r\n")));
        Assert.Empty(PackReader.Read(files).Problems);
    }

    [Fact]
    public void Given_a_file_that_is_no_part_of_a_pack_When_read_Then_it_is_named() =>
        AssertProblem(Shipped.With("notes.txt", "Hello."), "notes.txt", "", "no file of this name", "Take it out");

    [Fact]
    public void Given_a_file_that_is_not_UTF_8_When_read_Then_it_is_named() =>
        AssertProblem(new SamplePack(Shipped.Files.SetItem("mou.md", Encoding.Latin1.GetBytes("# Mémoire"))), "mou.md", "", "not UTF-8", "UTF-8");

    [Fact]
    public void Given_an_empty_folder_When_read_Then_every_file_is_asked_for()
    {
        var problems = new SamplePack(Shipped.Files.Clear()).Read().Problems;
        Assert.Equal(8 + Occasions.All.Length, problems.Length);
        Assert.All(problems, problem => Assert.NotEmpty(problem.Remedy));
    }
}
