using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>A note that stands out from the text around it.</summary>
[HtmlTargetElement("gf-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "govuk-inset-text");
}

/// <summary>Something that has consequences.</summary>
[HtmlTargetElement("gf-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become("div", "govuk-warning-text");
        output.Content.SetHtmlContent(Html.Join(
            Html.Element("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"),
            Html.Element("strong", "govuk-warning-text__text", Html.Hidden("Warning"), " ", text)));
    }
}

/// <summary>More to read for those who want it: <c>&lt;gf-details summary="What counts as evidence"&gt;</c>.</summary>
[HtmlTargetElement("gf-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become("details", "govuk-details");
        output.Content.SetHtmlContent(Html.Join(
            Html.Element("summary", "govuk-details__summary", Html.Element("span", "govuk-details__summary-text", Summary)),
            Html.Element("div", "govuk-details__text", text)));
    }
}

/// <summary>Says that a task is done. Its title is the page's h1.</summary>
[HtmlTargetElement("gf-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become("div", "govuk-panel govuk-panel--confirmation");
        output.Content.SetHtmlContent(Html.Join(
            Html.Element("h1", "govuk-panel__title", Title),
            text.IsEmptyOrWhiteSpace ? null : Html.Element("div", "govuk-panel__body", text)));
    }
}

/// <summary>A table that scrolls sideways by keyboard on a narrow screen. Write plain thead, tbody, th scope and td in it; class <c>gf-number</c> for amounts.</summary>
[HtmlTargetElement("gf-table")]
public sealed class TableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.Become("div", "gf-table");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(Html.Element("table", "", Html.Element("caption", "", Caption), rows));
    }
}

internal static class TagHelperOutputs
{
    /// <summary>Turns the helper's element into a real one, keeping a class the page gave it.</summary>
    public static void Become(this TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(given) ? css : $"{css} {given}");
    }
}
