using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Tests.Messages;

public class ReadingLevelTests
{
    [Theory]
    [InlineData("cat", 1)]
    [InlineData("please", 1)]
    [InlineData("table", 2)]
    [InlineData("deadline", 2)]
    [InlineData("application", 4)]
    [InlineData("asked", 1)]
    [InlineData("needed", 2)]
    [InlineData("the", 1)]
    public void Given_a_word_When_its_syllables_are_counted_Then_they_are_as_spoken(string word, int syllables) =>
        Assert.Equal(syllables, ReadingLevel.CountSyllables(word));

    [Fact]
    public void Given_sentences_and_list_items_When_measured_Then_each_counts()
    {
        var level = ReadingLevel.Of(["The cat sat. The dog ran!", "- one more"]);
        Assert.Equal((8, 3), (level.Words, level.Sentences));
    }

    [Fact]
    public void Given_a_known_text_When_measured_Then_the_grade_is_that_of_the_formula()
    {
        // Ten words, two sentences, ten syllables: 0.39 × 5 + 11.8 × 1 − 15.59.
        var level = ReadingLevel.Of(["The cat sat on it. The dog ran to us."]);
        Assert.Equal(-1.84, level.Grade, precision: 2);
    }

    [Fact]
    public void Given_a_greeting_and_a_bare_link_When_measured_Then_they_do_not_count()
    {
        var level = ReadingLevel.Of(["Dear \uE000person\uE001,", "The cat sat.", "\uE000link\uE001"]);
        Assert.Equal((3, 1), (level.Words, level.Sentences));
    }

    [Fact]
    public void Given_nothing_When_measured_Then_it_is_easy() => Assert.Equal(0, ReadingLevel.Of([]).Grade);
}
