using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>Every error of ModelState in the order of the page, with a link to its field; an error of no field comes first. The layout puts it above each page, so pages never do.</summary>
[HtmlTargetElement("gf-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        if (!ViewContext.ModelState.IsValid)
            output.Content.SetHtmlContent(Render());
    }

    private TagBuilder Render()
    {
        var items =
            from entry in ViewContext.ModelState
            let place = PageFields.Place(ViewContext.HttpContext, entry.Key)
            orderby place
            from error in entry.Value!.Errors
            select Html.Element("li", "", place < 0 ? error.ErrorMessage : Link(entry.Key, error.ErrorMessage));
        return Html.Element("div", "govuk-error-summary",
            Html.Element("div", "", Html.Element("h2", "govuk-error-summary__title", "There is a problem"),
                Html.Element("div", "govuk-error-summary__body", Html.Element("ul", "govuk-list govuk-error-summary__list", [.. items])))
                .With("role", "alert"))
            .With("data-module", "govuk-error-summary");
    }

    private TagBuilder Link(string name, string message) =>
        Html.Element("a", "", message).With("href", $"#{PageFields.Anchor(ViewContext.HttpContext, name)}");
}
