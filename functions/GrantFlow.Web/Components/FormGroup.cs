using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantFlow.Web.Components;

/// <summary>Label, hint and error around a control.</summary>
internal static class FormGroup
{
    public static TagBuilder Labelled(Field field, IHtmlContent control) => Group(field, Label(field), Hint(field), Error(field), control);

    /// <summary>For questions of several controls: the label is the legend.</summary>
    /// <param name="role">Where a screen reader does not see by itself that the controls belong together.</param>
    public static TagBuilder Fieldset(Field field, IHtmlContent controls, string? role = null) => Group(field,
        Html.Element("fieldset", "govuk-fieldset", Legend(field), Hint(field), Error(field), controls).With("role", role).With("aria-describedby", field.DescribedBy));

    public static TagBuilder? Hint(Field field) =>
        field.Hint is null ? null : Html.Element("div", "govuk-hint", field.Hint).With("id", $"{field.Id}-hint");

    public static TagBuilder? Error(Field field) =>
        field.Error is null ? null : Html.Element("p", "govuk-error-message", Html.Hidden("Error: "), field.Error).With("id", $"{field.Id}-error");

    private static TagBuilder Group(Field field, params object?[] children) =>
        Html.Element("div", field.Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error", children);

    private static TagBuilder Label(Field field)
    {
        var label = Html.Element("label", Css("govuk-label", field.Style), field.Label).With("for", field.Id);
        return field.Style == LabelStyle.Heading ? Html.Element("h1", "govuk-label-wrapper", label) : label;
    }

    private static TagBuilder Legend(Field field) => field.Style == LabelStyle.Heading
        ? Html.Element("legend", "govuk-fieldset__legend govuk-fieldset__legend--l", Html.Element("h1", "govuk-fieldset__heading", field.Label))
        : Html.Element("legend", Css("govuk-fieldset__legend", field.Style), field.Label);

    private static string Css(string block, LabelStyle style) => style switch
    {
        LabelStyle.Plain => block,
        LabelStyle.Bold => $"{block} {block}--s",
        LabelStyle.Heading => $"{block} {block}--l",
        _ => $"{block} govuk-visually-hidden",
    };
}
