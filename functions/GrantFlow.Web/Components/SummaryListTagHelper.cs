using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>Keys and values. Put <c>gf-row</c> elements in it.</summary>
[HtmlTargetElement("gf-summary")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "govuk-summary-list");

    internal static TagBuilder Row(string key, IHtmlContent value, string? change) => Html.Element("div", "govuk-summary-list__row", Cells(key, value, change));

    internal static object?[] Cells(string key, IHtmlContent value, string? change) =>
    [
        Html.Element("dt", "govuk-summary-list__key", key),
        Html.Element("dd", "govuk-summary-list__value", value),
        string.IsNullOrEmpty(change) ? null : Html.Element("dd", "govuk-summary-list__actions",
            Html.Element("a", "govuk-link", "Change", Html.Hidden($" {key}")).With("href", change)),
    ];
}

/// <summary>One row: <c>&lt;gf-row key="Grant holder" change="/forum/…"&gt;Derby forum&lt;/gf-row&gt;</c>.</summary>
[HtmlTargetElement("gf-row", ParentTag = "gf-summary")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the answer can be changed, or none.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.Become("div", "govuk-summary-list__row");
        output.Content.SetHtmlContent(Html.Join(SummaryListTagHelper.Cells(Key, value, string.IsNullOrEmpty(Change) ? null : Change)));
    }
}
