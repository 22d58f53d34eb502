using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>Every error of ModelState with a link to its field. The layout puts it above each page, so pages never do.</summary>
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
            output.Content.SetHtmlContent(Render(ViewContext.ModelState));
    }

    private static TagBuilder Render(ModelStateDictionary state)
    {
        var items = from entry in state from error in entry.Value!.Errors select Html.Element("li", "", Item(entry.Key, error.ErrorMessage));
        return Html.Element("div", "govuk-error-summary",
            Html.Element("div", "", Html.Element("h2", "govuk-error-summary__title", "There is a problem"),
                Html.Element("div", "govuk-error-summary__body", Html.Element("ul", "govuk-list govuk-error-summary__list", [.. items])))
                .With("role", "alert"));
    }

    /// <summary>An error of the whole page has no field to lead to.</summary>
    private static TagBuilder Item(string name, string message) => name.Length == 0
        ? Html.Element("span", "", message)
        : Html.Element("a", "", message).With("href", $"#{FieldId.Of(name)}");
}
