using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Json;

namespace GrantFlow.Process.Tests.Json;

public class CanonicalJsonTests
{
    private sealed record Sample(PersonId Zed, Money Amount, Need Need, string? Nothing, ImmutableArray<int> Unset, ImmutableDictionary<ContentHash, DateOnly> Dates);

    private static readonly Sample Value = new(
        new PersonId("p-1"), new Money(875_050), Need.Optional, null, default,
        ImmutableDictionary<ContentHash, DateOnly>.Empty.Add(new ContentHash("ab"), new DateOnly(2026, 4, 1)));

    [Fact]
    public void Given_a_record_When_written_Then_keys_are_sorted_and_values_are_plain()
    {
        var text = Encoding.UTF8.GetString(CanonicalJson.Serialize(Value));

        Assert.Equal("""{"amount":875050,"dates":{"ab":"2026-04-01"},"need":"optional","zed":"p-1"}""", text);
    }

    [Fact]
    public void Given_written_bytes_When_read_Then_the_value_is_the_same()
    {
        var read = CanonicalJson.Parse<Sample>(CanonicalJson.Serialize(Value));

        Assert.Equal(Value with { Dates = read.Dates }, read);
        Assert.Equal(Value.Dates[new ContentHash("ab")], read.Dates[new ContentHash("ab")]);
    }

    [Fact]
    public void Given_the_same_answers_in_another_order_When_written_Then_the_bytes_are_equal()
    {
        var text = new TextAnswer("Café £5");
        var lines = new LinesAnswer([new BudgetLine("Hall", "250")]);
        var files = new FilesAnswer([new FileRef(new ContentHash("ab"), "policy.pdf", 12, "application/pdf")]);

        var one = Answers.None.With("name", text).With("plan", lines).With("evidence", files);
        var other = Answers.None.With("evidence", files).With("plan", lines).With("name", text);

        Assert.Equal(AnswersJson.Serialize(one), AnswersJson.Serialize(other));
        Assert.StartsWith("""{"evidence":{"is":"files","files":[{"contentType":"application/pdf",""", Encoding.UTF8.GetString(AnswersJson.Serialize(one)), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_written_answers_When_read_Then_every_kind_comes_back()
    {
        var answers = Answers.None
            .With("name", new TextAnswer("not a number"))
            .With("plan", new LinesAnswer([new BudgetLine("Hall", "25O", "1")]))
            .With("evidence", new FilesAnswer([new FileRef(new ContentHash("ab"), "a.pdf", 12, "application/pdf")]));

        var read = AnswersJson.Parse(AnswersJson.Serialize(answers));

        Assert.Equal("not a number", read.Text("name"));
        Assert.Equal(answers.Lines("plan"), read.Lines("plan"));
        Assert.Equal(answers.Files("evidence"), read.Files("evidence"));
    }

    [Fact]
    public void Given_bytes_that_are_no_answers_When_read_Then_it_says_so() =>
        Assert.Throws<JsonException>(() => AnswersJson.Parse("null"u8));
}
