using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>The way back, in the layout's section Before: <c>&lt;gf-back href="…" /&gt;</c>.</summary>
[HtmlTargetElement("gf-back", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BackTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("a", "govuk-back-link");
        output.Attributes.SetAttribute("href", Href);
        output.Content.SetContent("Back");
    }
}

/// <summary>Where the page stands, in the layout's section Before. The page itself is not among the crumbs.</summary>
[HtmlTargetElement("gf-breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public IEnumerable<Crumb> Crumbs { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.Content.SetHtmlContent(Html.Element("ol", "govuk-breadcrumbs__list",
            [.. Crumbs.Select(crumb => Html.Element("li", "govuk-breadcrumbs__list-item",
                Html.Element("a", "govuk-breadcrumbs__link", crumb.Text).With("href", crumb.Href)))]));
    }
}

public sealed record Crumb(string Text, string Href);

/// <summary>To the page before and the page after of a long list; shows nothing where there is neither.</summary>
[HtmlTargetElement("gf-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages");
        output.Content.SetHtmlContent(Html.Join(Link("prev", "Previous", Previous), Link("next", "Next", Next)));
    }

    private static TagBuilder? Link(string rel, string text, string? href) => string.IsNullOrEmpty(href) ? null
        : Html.Element("div", $"govuk-pagination__{rel}",
            Html.Element("a", "govuk-link govuk-pagination__link",
                Html.Element("span", "govuk-pagination__link-title", text, Html.Hidden(" page"))).With("href", href).With("rel", rel));
}
