using System.Text.Json.Nodes;

namespace GrantFlow.Process.Tests.Packs;

public class BadFormTests
{
    private const string File = "forms/application.json";

    private static void AssertForm(Action<JsonNode> edit, string place, string message, string remedy) =>
        BadPackTests.AssertProblem(SamplePack.Shipped.Edit(File, edit), File, place, message, remedy);

    private static JsonNode Question(JsonNode form, int section, int question) => form["sections"]![section]!["questions"]![question]!;

    [Fact]
    public void Given_a_question_id_twice_When_checked_Then_it_is_named() =>
        AssertForm(form => Question(form, 2, 0)["id"] = "forum-name", "sections[2].questions[0]", "‘forum-name’ names 2 questions", "name of its own");

    [Fact]
    public void Given_a_section_id_twice_When_checked_Then_it_is_named() =>
        AssertForm(form => form["sections"]![2]!["id"] = "your-forum", "sections[2]", "‘your-forum’ names 2 sections", "name of its own");

    [Fact]
    public void Given_an_id_with_capitals_When_checked_Then_it_is_refused() =>
        AssertForm(form => Question(form, 2, 0)["id"] = "Main Contact", "sections[2].questions[0].id", "‘Main Contact’", "small letters");

    [Fact]
    public void Given_a_condition_on_an_unknown_question_When_checked_Then_it_is_named() =>
        AssertForm(form => Question(form, 0, 2)["showWhen"]!["question"] = "mood", "sections[0].questions[2].showWhen.question", "no question ‘mood’", "before this one");

    [Fact]
    public void Given_a_condition_on_a_later_question_When_checked_Then_it_is_named() =>
        AssertForm(form => Question(form, 0, 2)["showWhen"] = new JsonObject { ["question"] = "campaigning", ["anyOf"] = new JsonArray("yes") },
            "sections[0].questions[2].showWhen.question", "only after", "earlier question");

    [Fact]
    public void Given_a_condition_on_an_answer_that_is_not_offered_When_checked_Then_the_offered_ones_are_named() =>
        AssertForm(form => Question(form, 1, 2)["showWhen"]!["anyOf"]![0] = "sponsored", "sections[1].questions[2].showWhen.anyOf", "‘sponsored’", "hosted");

    [Fact]
    public void Given_a_condition_on_free_text_When_checked_Then_it_is_refused() =>
        AssertForm(form => Question(form, 1, 2)["showWhen"]!["question"] = "forum-name", "sections[1].questions[2].showWhen.question", "no fixed answers", "choice");

    [Fact]
    public void Given_a_section_that_depends_on_its_own_question_When_checked_Then_it_is_refused() =>
        AssertForm(form => form["sections"]![8 + 1]!["showWhen"] = new JsonObject { ["question"] = "campaigning", ["anyOf"] = new JsonArray("yes") },
            "sections[9].showWhen.question", "only after", "earlier question");

    [Fact]
    public void Given_no_question_that_rules_read_When_checked_Then_it_is_named() =>
        AssertForm(form => Question(form, 6, 0)["id"] = "wanted", "sections", "‘requested’ is missing", "type money");

    [Fact]
    public void Given_a_needed_question_of_another_type_When_checked_Then_the_right_one_is_named() =>
        AssertForm(form => Question(form, 6, 0)["type"] = "number", "sections[6].questions[0].type", "rules cannot read", "Make it money");

    [Fact]
    public void Given_a_needed_question_that_may_be_empty_When_checked_Then_it_is_refused() =>
        AssertForm(form => Question(form, 6, 0)["need"] = "optional", "sections[6].questions[0].need", "left empty", "required");

    [Fact]
    public void Given_an_amount_above_the_ceiling_When_checked_Then_the_ceiling_is_named() =>
        AssertForm(form => Question(form, 6, 0)["maximum"] = 2_000_000, "sections[6].questions[0].maximum", "£20,000, and the ceiling is £17,500", "1750000");

    [Fact]
    public void Given_no_hosted_forums_When_checked_Then_the_answer_is_asked_for() =>
        AssertForm(form => Question(form, 0, 1)["options"]![5]!["value"] = "sponsored", "sections[0].questions[1].options", "does not offer ‘hosted’", "Add it");

    [Fact]
    public void Given_an_unknown_type_When_read_Then_the_known_ones_are_offered() =>
        AssertForm(form => Question(form, 0, 0)["type"] = "essay", "sections[0].questions[0].type", "‘essay’", "longText");

    [Fact]
    public void Given_answers_for_a_text_question_When_read_Then_they_are_refused() =>
        AssertForm(form => Question(form, 0, 0)["options"] = new JsonArray(), "sections[0].questions[0].options", "‘options’ is not known", "schema");

    [Fact]
    public void Given_a_question_of_the_application_for_the_national_return_When_checked_Then_it_is_refused() =>
        AssertForm(form => Question(form, 4, 0)["return"] = "Members", "sections[4].questions[0].return", "not asked every quarter", "ask it in the report");

    [Fact]
    public void Given_a_text_for_the_national_return_When_checked_Then_it_is_refused() =>
        AssertReport(form => Question(form, 1, 0)["return"] = "Activities", "sections[1].questions[0].return", "neither added up nor counted", "a number");

    [Fact]
    public void Given_the_same_words_twice_for_the_national_return_When_checked_Then_they_are_named() =>
        AssertReport(form => Question(form, 0, 1)["return"] = "Parent carers who are members", "sections[0].questions[1].return", "2 times", "words of its own");

    private static void AssertReport(Action<JsonNode> edit, string place, string message, string remedy) =>
        BadPackTests.AssertProblem(SamplePack.Shipped.Edit("forms/report.json", edit), "forms/report.json", place, message, remedy);
}
