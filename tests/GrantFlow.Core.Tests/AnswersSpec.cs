using GrantFlow.Core.Forms;

namespace GrantFlow.Core.Tests;

/// <summary>What people type, and what it is taken for.</summary>
public sealed class AnswersSpec
{
    private const string Nbsp = "\u00a0";

    [Theory]
    [InlineData("17,500", 17_500_00)]
    [InlineData("£8750.50", 8_750_50)]
    [InlineData(" £ 8,750.5 ", 8_750_50)]
    [InlineData(Nbsp + "£250" + Nbsp, 250_00)]
    [InlineData("0", 0)]
    [InlineData("-5", -5_00)]
    [InlineData(".50", 50)]
    [InlineData("1,234,567.89", 1_234_567_89)]
    [InlineData("99,999,999.99", 99_999_999_99)]
    public void Given_an_amount_as_people_type_it_Then_it_is_read(string text, long pence) =>
        Assert.Equal(new Money(pence), Answers.ParseMoney(text));

    [Theory]
    [InlineData("")]
    [InlineData("£")]
    [InlineData("ten")]
    [InlineData("17" + Nbsp + "500")]
    [InlineData("17 500")]
    [InlineData("8,50")]
    [InlineData("1,2345")]
    [InlineData("1.005")]
    [InlineData("1.250")]
    [InlineData("0.00000000000000000000000000000000000001")]
    [InlineData("1e5")]
    [InlineData("(5)")]
    [InlineData("1.5,000")]
    [InlineData("100,000,000")]
    [InlineData("-100000000")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("١٢")]
    public void Given_what_is_no_amount_Then_none_is_read(string text) => Assert.Null(Answers.ParseMoney(text));

    [Theory]
    [InlineData("2026-04-01", "2026-04-01")]
    [InlineData("1/4/2026", "2026-04-01")]
    [InlineData("01/04/2026", "2026-04-01")]
    [InlineData(" 27 3 2026 ", "2026-03-27")]
    [InlineData("29/2/2028", "2028-02-29")]
    public void Given_a_date_Then_it_is_read(string text, string date) => Assert.Equal(DateOnly.Parse(date, null), Answers.ParseDate(text));

    [Theory]
    [InlineData("31/2/2026")]
    [InlineData("29/2/2026")]
    [InlineData("4/31/2026")]
    [InlineData("1/4/26")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Given_what_is_no_date_Then_none_is_read(string text) => Assert.Null(Answers.ParseDate(text));

    [Theory]
    [InlineData("25", 25L)]
    [InlineData("1,250", 1_250L)]
    [InlineData(" -3 ", -3L)]
    [InlineData("2.5", null)]
    [InlineData("1,5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("many", null)]
    public void Given_a_number_as_people_type_it_Then_it_is_read_or_none(string text, long? number) => Assert.Equal(number, Answers.ParseNumber(text));

    [Fact]
    public void Given_answers_When_later_ones_come_Then_they_stand_in_place_or_beside()
    {
        var answers = Answers.None.With("a", new TextAnswer("1")).With(Answers.None.With("a", new TextAnswer(" £2 ")).With("b", new TextAnswer("3")));
        Assert.Equal(("£2", "3"), (answers.Text("a"), answers.Text("b")));
        Assert.Equal(Money.Pounds(2), answers.Money("a"));
        Assert.Null(answers.Money("missing"));
    }

    [Fact]
    public void Given_answers_of_each_kind_When_asked_for_Then_each_is_found_under_its_own_kind_only()
    {
        var answers = Answers.None.With("text", new TextAnswer("x"))
            .With("lines", new LinesAnswer([new("Venue", "250")]))
            .With("files", new FilesAnswer([new(new("hash"), "policy.pdf", 12, "application/pdf")]));
        Assert.Equal("Venue", Assert.Single(answers.Lines("lines")).Item);
        Assert.Equal("policy.pdf", Assert.Single(answers.Files("files")).Name);
        Assert.Empty(answers.Lines("text"));
        Assert.Empty(answers.Files("lines"));
        Assert.Equal("", answers.Text("files"));
        Assert.True(answers.Has("text") && answers.Has("lines") && answers.Has("files"));
    }

    [Fact]
    public void Given_nothing_but_blanks_Then_there_is_no_answer()
    {
        var answers = Answers.None.With("text", new TextAnswer($" {Nbsp} ")).With("lines", new LinesAnswer([new(" ", "", Nbsp)])).With("files", new FilesAnswer([]));
        Assert.False(answers.Has("text") || answers.Has("lines") || answers.Has("files") || answers.Has("missing"));
    }

    [Fact]
    public void Given_a_condition_Then_it_holds_where_the_answer_is_one_of_those_named()
    {
        var answers = Answers.None.With("hosted", new TextAnswer(" yes "));
        Assert.True(answers.Meets(null));
        Assert.True(answers.Meets(new Condition("hosted", ["yes"])));
        Assert.False(answers.Meets(new Condition("hosted", ["no"])));
        Assert.False(answers.Meets(new Condition("other", ["yes"])));
    }

    [Fact]
    public void Given_budget_lines_When_added_up_Then_what_is_no_amount_counts_as_nothing()
    {
        BudgetLine[] lines = [new("Venue", "1,000", "900.50"), new("Travel", "lots", ""), new("", "", ""), new("Post", "0.99", "x")];
        Assert.Equal((new Money(1_000_99), new Money(900_50)), (Budget.Planned(lines), Budget.Actual(lines)));
        Assert.Equal(Money.Zero, Budget.Planned([]));
    }
}
