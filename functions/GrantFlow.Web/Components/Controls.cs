using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantFlow.Web.Components;

/// <summary>The controls themselves, without label, hint and error.</summary>
internal static class Controls
{
    public static TagBuilder Input(Field field, string value, TextKind kind, string width = "") =>
        Described(Html.Element("input", $"govuk-input {width}{ErrorCss(field, "govuk-input")}".Trim()), field)
            .With("type", kind switch { TextKind.Email => "email", TextKind.Telephone => "tel", _ => "text" })
            .With("inputmode", kind switch { TextKind.Number => "numeric", TextKind.Money => "decimal", _ => null })
            .With("autocomplete", kind switch { TextKind.Email => "email", TextKind.Telephone => "tel", TextKind.Code => "one-time-code", _ => null })
            .With("spellcheck", kind is TextKind.Text ? null : "false")
            .With("value", value);

    public static TagBuilder PoundInput(Field field, string value, string width = "govuk-input--width-10") =>
        Html.Element("div", "govuk-input__wrapper",
            Html.Element("div", "govuk-input__prefix", "£").With("aria-hidden", "true"),
            Input(field, value, TextKind.Money, width));

    public static TagBuilder TextArea(Field field, string value, int rows) =>
        // The parser drops the first line break of a text area, so one is put there for it.
        Described(Html.Element("textarea", $"govuk-textarea{ErrorCss(field, "govuk-textarea")}", new HtmlString("\n"), value), field)
            .With("rows", rows.ToString(CultureInfo.InvariantCulture));

    public static TagBuilder File(Field field, string accept) =>
        Described(Html.Element("input", $"govuk-file-upload{ErrorCss(field, "govuk-file-upload")}"), field)
            .With("type", "file")
            .With("accept", accept.Length == 0 ? null : accept)
            .With("multiple", "multiple");

    public static TagBuilder Select(Field field, IEnumerable<Choice> choices, string value) =>
        Described(Html.Element("select", $"govuk-select{ErrorCss(field, "govuk-select")}",
            [.. choices.Select(choice => Html.Element("option", "", choice.Label).With("value", choice.Value).With("selected", choice.Value == value ? "selected" : null))]), field);

    public static IHtmlContent Radios(Field field, IReadOnlyList<Choice> choices, string value, string layout) =>
        Html.Element("div", $"govuk-radios {layout}".Trim(), [.. choices.Select((choice, index) => Item("radio", field, choice, index, choice.Value == value))])
            .With("data-module", "govuk-radios");

    public static IHtmlContent Checkboxes(Field field, IReadOnlyList<Choice> choices, IReadOnlyCollection<string> values) =>
        Html.Element("div", "govuk-checkboxes", [.. choices.Select((choice, index) => Item("checkbox", field, choice, index, values.Contains(choice.Value)))])
            .With("data-module", "govuk-checkboxes");

    public static IHtmlContent Date(Field field, DateParts value) => Html.Element("div", "govuk-date-input",
            DatePart(field, "day", "Day", value.Day, 2),
            DatePart(field, "month", "Month", value.Month, 2),
            DatePart(field, "year", "Year", value.Year, 4))
        .With("id", field.Id);

    private static TagBuilder DatePart(Field field, string part, string label, string value, int width) =>
        Html.Element("div", "govuk-date-input__item", Html.Element("div", "govuk-form-group",
            Html.Element("label", "govuk-label govuk-date-input__label", label).With("for", $"{field.Id}-{part}"),
            Html.Element("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}{ErrorCss(field, "govuk-input")}")
                .With("id", $"{field.Id}-{part}").With("name", $"{field.Name}-{part}").With("type", "text").With("inputmode", "numeric").With("value", value)));

    private static TagBuilder Item(string type, Field field, Choice choice, int index, bool chosen)
    {
        var block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
        var id = index == 0 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{index + 1}");
        return Html.Element("div", $"{block}__item",
            Html.Element("input", $"{block}__input").With("type", type).With("id", id).With("name", field.Name).With("value", choice.Value)
                .With("checked", chosen ? "checked" : null).With("aria-describedby", choice.Hint is null ? null : $"{id}-item-hint"),
            Html.Element("label", $"govuk-label {block}__label", choice.Label).With("for", id),
            choice.Hint is null ? null : Html.Element("div", $"govuk-hint {block}__hint", choice.Hint).With("id", $"{id}-item-hint"));
    }

    private static TagBuilder Described(TagBuilder control, Field field) => control
        .With("id", field.Id)
        .With("name", field.Name)
        .With("aria-describedby", field.DescribedBy);

    private static string ErrorCss(Field field, string block) => field.Error is null ? "" : $" {block}--error";
}

/// <summary>What a text field takes; sets its keyboard and what a browser may fill in.</summary>
public enum TextKind
{
    Text,
    Email,
    Telephone,
    Number,
    Money,
    /// <summary>A code from an email.</summary>
    Code,
}
