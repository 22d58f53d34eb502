using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Html;

namespace GrantFlow.Web.Forms;

/// <summary>One answer to read. What does not parse is shown as it was typed.</summary>
internal static class AnswerView
{
    public static IHtmlContent Of(Question question, Answers answers, Func<FileRef, string>? fileHref, FileStates states)
    {
        if (!answers.Has(question.Id))
            return Html.Element("span", "govuk-hint", "Not answered");
        var text = answers.Text(question.Id);
        return question.Type switch
        {
            QuestionType.LongText => Html.Element("span", "gf-multiline", text),
            QuestionType.Money => Html.Join(Answers.ParseMoney(text)?.ToString() ?? text),
            QuestionType.Date => Html.Join(Answers.ParseDate(text) is { } date ? London.Tell(date) : text),
            QuestionType.YesNo => Html.Join(text switch { "yes" => "Yes", "no" => "No", _ => text }),
            QuestionType.Choice => Html.Join(question.Options.FirstOrDefault(option => option.Value == text)?.Label ?? text),
            QuestionType.BudgetTable => Lines(question, answers.Lines(question.Id)),
            QuestionType.File => Html.Element("ul", "govuk-list", [.. answers.Files(question.Id).Select(file => Html.Element("li", "", FileLink.Of(file, fileHref, states)))]),
            _ => Html.Join(text),
        };
    }

    private static IHtmlContent Lines(Question question, ImmutableArray<BudgetLine> lines) => Html.Join(
        Html.Element("ul", "govuk-list", [.. lines.Select(line => Html.Element("li", "", Line(question, line)))]),
        Html.Element("strong", "", question.Columns == BudgetColumns.Planned
            ? $"Total planned: {Budget.Planned(lines)}"
            : $"Total planned: {Budget.Planned(lines)}, total actual: {Budget.Actual(lines)}"));

    private static string Line(Question question, BudgetLine line) => question.Columns == BudgetColumns.Planned
        ? $"{line.Item}: {Amount(line.Planned)}"
        : $"{line.Item}: planned {Amount(line.Planned)}, actual {Amount(line.Actual)}";

    private static string Amount(string typed) => Answers.ParseMoney(typed)?.ToString() ?? (typed.Length == 0 ? "not given" : typed);
}
