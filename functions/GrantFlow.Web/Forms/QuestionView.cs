using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Html;

namespace GrantFlow.Web.Forms;

/// <summary>The controls of one question, filled with what was answered.</summary>
internal sealed record QuestionView(Question Question, Answers Answers, string? Error, FileStates States)
{
    private const int BoxRows = 8;

    public Money? Available { get; init; }

    /// <summary>Lines that a budget table shows at least.</summary>
    public int BudgetRows { get; init; } = 3;

    public Func<FileRef, string>? FileHref { get; init; }

    /// <summary>The id of the control that a link to the question leads to.</summary>
    public static string Anchor(Question question) => question.Type == QuestionType.Date ? $"{FieldId.Of(question.Id)}-day" : FieldId.Of(question.Id);

    public IHtmlContent Render() => Question.Type switch
    {
        QuestionType.Text => FormGroup.Labelled(Field, Controls.Input(Field, Text, TextKind.Text)),
        QuestionType.LongText => FormGroup.Labelled(Field, Controls.TextArea(Field, Text, BoxRows)),
        QuestionType.Number => FormGroup.Labelled(Field, Controls.Input(Field, Text, TextKind.Number, "govuk-input--width-5")),
        QuestionType.Money => FormGroup.Labelled(Field, Controls.PoundInput(Field, Text)),
        QuestionType.Date => FormGroup.Fieldset(Field, Controls.Date(Field, DateParts.Of(Text)), "group"),
        QuestionType.YesNo => FormGroup.Fieldset(Field, Controls.Radios(Field, Choice.YesNo, Text, "govuk-radios--inline")),
        QuestionType.Choice => FormGroup.Fieldset(Field, Controls.Radios(Field, [.. Question.Options.Select(Choice.Of)], Text, "")),
        QuestionType.BudgetTable => FormGroup.Fieldset(Field, new BudgetView(Question, Answers.Lines(Question.Id), Available, BudgetRows).Render()),
        QuestionType.File => new FilesView(Field, Answers.Files(Question.Id), FileHref, States).Render(),
        _ => throw new InvalidOperationException($"There is no view for questions of type {Question.Type}."),
    };

    private Field Field => new(Question.Id, Label, Hint, Error);

    private string Label => Question.Need == Need.Optional ? $"{Question.Label} (optional)" : Question.Label;

    private string? Hint => Question.Type switch
    {
        QuestionType.LongText => WordLimit.Hint(Question.Hint, Question.MaxWords),
        QuestionType.Date when Question.Hint is null => "For example, 27 3 2026.",
        _ => Question.Hint,
    };

    /// <summary>As typed: the answer's own text and not its trimmed form.</summary>
    private string Text => Answers.Find(Question.Id) is TextAnswer { Text: var text } ? text : "";
}
