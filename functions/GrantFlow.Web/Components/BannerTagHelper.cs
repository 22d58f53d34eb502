using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

public enum BannerKind
{
    Information,
    /// <summary>What the person just did has worked; told at once by screen readers.</summary>
    Success,
}

/// <summary>News at the top of a page.</summary>
[HtmlTargetElement("gf-banner")]
public sealed class BannerTagHelper : TagHelper
{
    public BannerKind Kind { get; set; } = BannerKind.Information;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var success = Kind == BannerKind.Success;
        var id = $"banner-{context.UniqueId}";
        output.Become("div", success ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner");
        output.Attributes.SetAttribute("role", success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Html.Join(
            Html.Element("div", "govuk-notification-banner__header",
                Html.Element("h2", "govuk-notification-banner__title", success ? "Success" : "Important").With("id", id)),
            Html.Element("div", "govuk-notification-banner__content", text)));
    }
}
