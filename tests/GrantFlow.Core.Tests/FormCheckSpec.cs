using GrantFlow.Core.Forms;

namespace GrantFlow.Core.Tests;

public sealed class FormCheckSpec
{
    private static readonly BudgetLine Good = new("Venue", "250", "240");

    [Theory]
    [InlineData(QuestionType.Text, "Enter an answer for ‘Q’")]
    [InlineData(QuestionType.LongText, "Enter an answer for ‘Q’")]
    [InlineData(QuestionType.Number, "Enter an answer for ‘Q’")]
    [InlineData(QuestionType.Money, "Enter an answer for ‘Q’")]
    [InlineData(QuestionType.Date, "Enter an answer for ‘Q’")]
    [InlineData(QuestionType.YesNo, "Select yes or no for ‘Q’")]
    [InlineData(QuestionType.Choice, "Select an answer for ‘Q’")]
    [InlineData(QuestionType.BudgetTable, "Add at least one line to ‘Q’")]
    [InlineData(QuestionType.File, "Upload a file for ‘Q’")]
    public void Given_a_required_question_without_an_answer_Then_the_problem_says_what_to_do(QuestionType type, string message)
    {
        Assert.Equal(message, Check(Ask(type), null));
        Assert.Null(Check(Ask(type) with { Need = Need.Optional }, null));
    }

    [Theory]
    [InlineData(QuestionType.BudgetTable)]
    [InlineData(QuestionType.File)]
    public void Given_text_in_place_of_a_table_or_a_file_Then_it_is_no_answer(QuestionType type) =>
        Assert.NotNull(Check(Ask(type), new TextAnswer("x")));

    [Theory]
    [InlineData(QuestionType.Text)]
    [InlineData(QuestionType.Money)]
    [InlineData(QuestionType.File)]
    public void Given_a_table_in_place_of_something_else_Then_it_is_no_answer(QuestionType type) =>
        Assert.NotNull(Check(Ask(type), new LinesAnswer([Good])));

    [Theory]
    [InlineData(QuestionType.Text)]
    [InlineData(QuestionType.BudgetTable)]
    public void Given_a_file_in_place_of_something_else_Then_it_is_no_answer(QuestionType type) =>
        Assert.NotNull(Check(Ask(type), new FilesAnswer([new(new("h"), "f.pdf", 1, "application/pdf")])));

    [Theory]
    [InlineData(QuestionType.Text, "a name")]
    [InlineData(QuestionType.Number, "25")]
    [InlineData(QuestionType.Money, "£1,250.50")]
    [InlineData(QuestionType.Date, "27 3 2026")]
    [InlineData(QuestionType.YesNo, "yes")]
    [InlineData(QuestionType.YesNo, "no")]
    [InlineData(QuestionType.Choice, "cio")]
    public void Given_a_good_answer_Then_there_is_no_problem(QuestionType type, string text) => Assert.Null(Check(Ask(type), new TextAnswer(text)));

    [Theory]
    [InlineData(QuestionType.Number, "2.5", "‘Q’ must be a whole number, like 25")]
    [InlineData(QuestionType.Number, "4", "‘Q’ must be 5 or more")]
    [InlineData(QuestionType.Number, "501", "‘Q’ must be 500 or less")]
    [InlineData(QuestionType.Date, "31/2/2026", "‘Q’ must be a real date, like 27 3 2026")]
    [InlineData(QuestionType.YesNo, "maybe", "Select yes or no for ‘Q’")]
    [InlineData(QuestionType.Choice, "plc", "Select one of the answers for ‘Q’")]
    [InlineData(QuestionType.Money, "1.005", "‘Q’ must be an amount in pounds, like 1,250 or 1,250.50")]
    public void Given_a_wrong_answer_Then_the_problem_says_what_to_do(QuestionType type, string text, string message) =>
        Assert.Equal(message, Check(type == QuestionType.Number ? Ask(type) with { Minimum = 5, Maximum = 500 } : Ask(type), new TextAnswer(text)));

    [Theory]
    [InlineData("-1", null, null, "‘Q’ must be £0 or more")]
    [InlineData("9.99", 10_00L, null, "‘Q’ must be £10 or more")]
    [InlineData("17,500.01", null, 17_500_00L, "‘Q’ must be £17,500 or less")]
    [InlineData("17,500", 10_00L, 17_500_00L, null)]
    public void Given_an_amount_out_of_range_Then_the_problem_names_the_bound(string text, long? minimum, long? maximum, string? message) =>
        Assert.Equal(message, Check(Ask(QuestionType.Money) with { Minimum = minimum, Maximum = maximum }, new TextAnswer(text)));

    [Fact]
    public void Given_too_many_words_Then_the_problem_counts_them()
    {
        var question = Ask(QuestionType.LongText) with { MaxWords = 3 };
        Assert.Null(Check(question, new TextAnswer("one\u00a0two\nthree")));
        Assert.Equal("‘Q’ must be 3 words or fewer. You have written 4", Check(question, new TextAnswer("one two\tthree four")));
        Assert.Equal("‘Q’ is too long. Use ordinary words with spaces between them", Check(question, new TextAnswer(new string('x', 121))));
        Assert.Equal("‘Q’ must be 2000 words or fewer. You have written 2001", Check(Ask(QuestionType.Text), new TextAnswer(string.Join(' ', Enumerable.Repeat("w", 2_001)))));
    }

    [Theory]
    [InlineData("", "250", "", "Say what line 2 of ‘Q’ is for")]
    [InlineData("Travel", "lots", "1", "The planned amount in line 2 of ‘Q’ must be an amount in pounds, like 250")]
    [InlineData("Travel", "-1", "1", "The planned amount in line 2 of ‘Q’ must be an amount in pounds, like 250")]
    [InlineData("Travel", "5", "", "The actual amount in line 2 of ‘Q’ must be an amount in pounds, like 250")]
    [InlineData("Travel", "5", "5", null)]
    [InlineData("", " ", "", null)]
    public void Given_a_table_of_planned_and_actual_Then_the_problem_names_the_line(string item, string planned, string actual, string? message) =>
        Assert.Equal(message, Check(Ask(QuestionType.BudgetTable) with { Columns = BudgetColumns.PlannedAndActual }, new LinesAnswer([Good, new(item, planned, actual)])));

    [Fact]
    public void Given_a_table_of_planned_amounts_Then_no_actual_amount_is_asked() =>
        Assert.Null(Check(Ask(QuestionType.BudgetTable), new LinesAnswer([new("Venue", "250")])));

    [Fact]
    public void Given_an_uploaded_file_Then_there_is_no_problem() =>
        Assert.Null(Check(Ask(QuestionType.File), new FilesAnswer([new(new("h"), "f.pdf", 1, "application/pdf")])));

    [Fact]
    public void Given_a_form_When_a_condition_no_longer_holds_Then_what_hangs_on_it_is_neither_shown_nor_kept_nor_checked()
    {
        var form = Hosted();
        var yes = Say(("hosted", "yes"), ("agreed", "yes"), ("when", "1/4/2026"));
        Assert.Equal(["first", "host"], FormCheck.Shown(form, yes).Select(section => section.Id));
        Assert.Equal(["agreed", "when"], FormCheck.Shown(form.Section("host")!, yes).Select(question => question.Id));
        Assert.Equal(3, FormCheck.Asked(form, yes).ById.Count);

        var no = yes.With("hosted", new TextAnswer("no"));
        Assert.Equal(["first"], FormCheck.Shown(form, no).Select(section => section.Id));
        Assert.Equal(["hosted"], FormCheck.Asked(form, no).ById.Keys);
        Assert.Empty(FormCheck.Check(form, no));
    }

    [Fact]
    public void Given_a_question_that_hangs_on_a_hidden_one_Then_it_is_hidden_too()
    {
        var form = new Form("f", "F",
        [
            new("one", "One", [new("a", "A", QuestionType.YesNo), new("b", "B", QuestionType.YesNo, ShowWhen: new("a", ["yes"]))]),
            new("two", "Two", [new("c", "C", QuestionType.Text)], ShowWhen: new("b", ["yes"])),
        ]);
        var answers = Say(("a", "no"), ("b", "yes"));
        Assert.Equal(["one"], FormCheck.Shown(form, answers).Select(section => section.Id));
        Assert.Empty(FormCheck.Check(form, answers));
    }

    [Fact]
    public void Given_problems_in_several_sections_Then_they_come_in_the_order_of_the_form()
    {
        var problems = FormCheck.Check(Hosted(), Say(("hosted", "yes"), ("when", "31/2/2026")));
        Assert.Equal([new("host", "agreed", "Select yes or no for ‘Agreed?’"), new Problem("host", "when", "‘When’ must be a real date, like 27 3 2026")], problems);
        Assert.Equal(["hosted", "agreed", "when"], Hosted().Questions.Select(question => question.Id));
        Assert.Null(Hosted().Section("none"));
    }

    private static Form Hosted() => new("application", "Application",
    [
        new("first", "First", [new("hosted", "Hosted?", QuestionType.YesNo)]),
        new("host", "Host", [new("agreed", "Agreed?", QuestionType.YesNo), new("when", "When", QuestionType.Date, ShowWhen: new("hosted", ["yes"]))],
            ShowWhen: new("hosted", ["yes"])),
    ]);

    private static Answers Say(params (string Id, string Text)[] answers) =>
        answers.Aggregate(Answers.None, (said, answer) => said.With(answer.Id, new TextAnswer(answer.Text)));

    private static Question Ask(QuestionType type) => new("q", "Q", type, Options: [new("cio", "CIO"), new("charity", "Charity")]);

    private static string? Check(Question question, Answer? answer) =>
        FormCheck.Check(new Section("s", "S", [question]), answer is null ? Answers.None : Answers.None.With("q", answer)).SingleOrDefault()?.Message;
}
