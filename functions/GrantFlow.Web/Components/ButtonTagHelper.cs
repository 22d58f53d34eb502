using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

public enum ButtonKind
{
    Primary,
    Secondary,
    /// <summary>For what cannot be undone.</summary>
    Warning,
}

/// <summary>A submit button, or with <c>href</c> a link that looks like one. Give <c>name</c> and <c>value</c> where a form has several.</summary>
[HtmlTargetElement("gf-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; } = ButtonKind.Primary;

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Become(Href is null ? "button" : "a", Css(Kind));
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is null)
        {
            output.Attributes.SetAttribute("type", "submit");
            return;
        }

        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
    }

    internal static string Css(ButtonKind kind) => kind switch
    {
        ButtonKind.Primary => "govuk-button",
        ButtonKind.Secondary => "govuk-button govuk-button--secondary",
        _ => "govuk-button govuk-button--warning",
    };
}
