using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

public enum TagColour
{
    Grey,
    Green,
    Teal,
    Blue,
    Yellow,
    Orange,
    Red,
}

/// <summary>A status in a word or two. The colour says nothing that the word does not.</summary>
[HtmlTargetElement("gf-tag")]
public sealed class TagTagHelper : TagHelper
{
    public TagColour Colour { get; set; } = TagColour.Grey;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("strong", Css(Colour));

    internal static TagBuilder Render(string text, TagColour colour) => Html.Element("strong", Css(colour), text);

    private static string Css(TagColour colour) => $"govuk-tag govuk-tag--{colour.ToString().ToLowerInvariant()}";
}
