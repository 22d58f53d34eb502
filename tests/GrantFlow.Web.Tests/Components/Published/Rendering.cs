using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace GrantFlow.Web.Tests.Components.Published;

/// <summary>Runs a tag helper as Razor would.</summary>
internal static class Rendering
{
    /// <param name="child">What the page writes inside of the element.</param>
    /// <param name="attributes">What the page writes besides the helper's own properties.</param>
    public static async Task<string> RenderAsync(this TagHelper helper, IHtmlContent? child = null, params (string Name, string? Value)[] attributes)
    {
        var given = new TagHelperAttributeList(attributes.Where(entry => entry.Value is not null).Select(entry => new TagHelperAttribute(entry.Name, entry.Value)));
        return await RenderAsync(helper, new Dictionary<object, object>(), "example", given, _ => Task.FromResult(child ?? HtmlString.Empty));
    }

    /// <summary>An element with helpers inside of it, which see what it leaves for them.</summary>
    public static Task<string> RenderAsync(this TagHelper parent, IEnumerable<(TagHelper Helper, IHtmlContent? Child)> children) =>
        RenderAsync(parent, new Dictionary<object, object>(), "example", [], async items =>
        {
            var all = new HtmlContentBuilder();
            foreach (var (child, index) in children.Select((child, index) => (child, index)))
                all.AppendHtml(await RenderAsync(child.Helper, items, $"list-{index + 1}", [], _ => Task.FromResult(child.Child ?? HtmlString.Empty)));
            return all;
        });

    public static ViewContext View(ModelStateDictionary? problems = null)
    {
        var state = problems ?? new ModelStateDictionary();
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor(), state);
        return new ViewContext(action, NoView.Only, new ViewDataDictionary(new EmptyModelMetadataProvider(), state), new TempDataDictionary(action.HttpContext, NoView.Only), TextWriter.Null, new HtmlHelperOptions());
    }

    private sealed class NoView : IView, ITempDataProvider
    {
        public static readonly NoView Only = new();

        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;

        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }

    public static HtmlString Encoded(string text) => new(HtmlEncoder.Default.Encode(text));

    private static async Task<string> RenderAsync(
        TagHelper helper, IDictionary<object, object> items, string id, TagHelperAttributeList attributes, Func<IDictionary<object, object>, Task<IHtmlContent>> childOf)
    {
        var context = new TagHelperContext(attributes, items, id);
        var output = new TagHelperOutput("gf-example", attributes, async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(await childOf(items));
            return content;
        });
        await helper.ProcessAsync(context, output);
        if (output.TagName is not null && !output.IsContentModified)
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
