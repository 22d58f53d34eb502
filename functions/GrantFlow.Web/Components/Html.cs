using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantFlow.Web.Components;

/// <summary>Builds elements whose texts are always encoded.</summary>
internal static class Html
{
    private static readonly HashSet<string> Void = ["input", "br", "hr", "img"];

    /// <param name="children">Texts are encoded, content is taken as it is, nulls are left out.</param>
    public static TagBuilder Element(string name, string css, params object?[] children)
    {
        var element = new TagBuilder(name);
        if (css.Length > 0)
            element.Attributes["class"] = css;
        if (Void.Contains(name))
            element.TagRenderMode = TagRenderMode.StartTag;
        element.InnerHtml.AppendHtml(Join(children));
        return element;
    }

    public static IHtmlContent Join(params IEnumerable<object?> children)
    {
        var all = new HtmlContentBuilder();
        foreach (var child in children)
        {
            if (child is IHtmlContent content)
                all.AppendHtml(content);
            else if (child is not null)
                all.Append(child.ToString()!);
        }

        return all;
    }

    /// <summary>Sets the attribute, or leaves it out where the value is null.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);
}
