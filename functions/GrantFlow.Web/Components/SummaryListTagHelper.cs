using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>Keys and values. Put <c>gf-row</c> elements in it.</summary>
[HtmlTargetElement("gf-summary")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryRow)] = rows;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Render(rows));
    }

    internal static TagBuilder Render(IReadOnlyCollection<SummaryRow> rows)
    {
        var anyChange = rows.Any(row => row.Change is not null);
        return Html.Element("dl", "govuk-summary-list", [.. rows.Select(row => Row(row, anyChange && row.Change is null ? " govuk-summary-list__row--no-actions" : ""))]);
    }

    private static TagBuilder Row(SummaryRow row, string modifier) => Html.Element("div", $"govuk-summary-list__row{modifier}",
        Html.Element("dt", "govuk-summary-list__key", row.Key),
        Html.Element("dd", "govuk-summary-list__value", row.Value),
        row.Change is null ? null : Html.Element("dd", "govuk-summary-list__actions",
            Html.Element("a", "govuk-link", "Change", Html.Hidden($" {row.Key}")).With("href", row.Change)));
}

/// <param name="Change">Where the answer can be changed, or none.</param>
internal sealed record SummaryRow(string Key, IHtmlContent Value, string? Change);

/// <summary>One row: <c>&lt;gf-row key="Grant holder" change="/forum/…"&gt;Derby forum&lt;/gf-row&gt;</c>.</summary>
[HtmlTargetElement("gf-row", ParentTag = "gf-summary")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the answer can be changed, or none.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        ((List<SummaryRow>)context.Items[typeof(SummaryRow)]).Add(new SummaryRow(Key, await output.GetChildContentAsync(), string.IsNullOrEmpty(Change) ? null : Change));
        output.SuppressOutput();
    }
}
