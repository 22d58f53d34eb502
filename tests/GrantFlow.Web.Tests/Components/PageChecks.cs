using AngleSharp.Html.Dom;

namespace GrantFlow.Web.Tests.Components;

/// <summary>What holds of every page, whatever is on it.</summary>
internal static class PageChecks
{
    public static void IsSound(IHtmlDocument page)
    {
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(" – GrantFlow", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(["header", "main", "footer"], landmark => Assert.Single(page.QuerySelectorAll($"body {landmark}")));
        Assert.Empty(page.QuerySelectorAll("script, [style], [onclick]"));

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("label[for]"), label => Assert.Contains(label.GetAttribute("for")!, ids));
        Assert.All(References(page), id => Assert.Contains(id, ids));
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), textarea, select"), HasName);
    }

    private static IEnumerable<string> References(IHtmlDocument page) =>
        from attribute in new[] { "aria-describedby", "aria-labelledby" }
        from element in page.QuerySelectorAll($"[{attribute}]")
        from id in element.GetAttribute(attribute)!.Split(' ')
        select id;

    private static void HasName(AngleSharp.Dom.IElement control) =>
        Assert.NotEmpty(control.Owner!.QuerySelector($"label[for='{control.Id}']")?.TextContent ?? "");
}
