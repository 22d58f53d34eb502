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
    // The paths are GOV.UK Frontend's own (MIT).
    private const string ArrowLeft = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string ArrowRight = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

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

        output.Become("nav", "govuk-pagination govuk-pagination--block");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        output.Content.SetHtmlContent(Html.Join(Link("prev", "Previous", Previous), Link("next", "Next", Next)));
    }

    private static TagBuilder? Link(string rel, string text, string? href) => string.IsNullOrEmpty(href) ? null
        : Html.Element("div", $"govuk-pagination__{rel}",
            Html.Element("a", "govuk-link govuk-pagination__link",
                Arrow(rel),
                Html.Element("span", "govuk-pagination__link-title govuk-pagination__link-title--decorated", text, Html.Hidden(" page"))).With("href", href).With("rel", rel));

    private static TagBuilder Arrow(string rel) =>
        Html.Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{rel}", Html.Element("path", "").With("d", rel == "prev" ? ArrowLeft : ArrowRight))
            .With("xmlns", "http://www.w3.org/2000/svg").With("height", "13").With("width", "15").With("aria-hidden", "true").With("focusable", "false").With("viewBox", "0 0 15 13");
}
