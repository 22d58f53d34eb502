using AngleSharp.Html.Dom;
using GrantFlow.Web.Tests.Fixtures;

namespace GrantFlow.Web.Tests.Components;

public sealed class ComponentTests : IAsyncLifetime
{
    private FixtureSite site = null!;
    private Browser browser = null!;
    private IHtmlDocument page = null!;

    public async ValueTask InitializeAsync()
    {
        site = await FixtureSite.StartAsync();
        browser = site.Browse();
        page = await browser.GetAsync("/style");
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    private string Text(string selector) => page.QuerySelector(selector)?.TextContent.Trim() ?? $"nothing at {selector}";

    private string? Attribute(string selector, string name) => page.QuerySelector(selector)?.GetAttribute(name);

    [Fact]
    public void Get_Style_IsASoundPage() => PageChecks.IsSound(page);

    [Fact]
    public void Get_Input_HasLabelHintAndKeyboard()
    {
        Assert.Equal("Email address", Text("label[for=Email]"));
        Assert.Equal("We write to this address.", Text("#Email-hint"));
        Assert.Equal("Email-hint", Attribute("#Email", "aria-describedby"));
        Assert.Equal("email", Attribute("#Email", "type"));
        Assert.Equal("decimal", Attribute("#Amount", "inputmode"));
        Assert.Equal("£", Text(".govuk-input__prefix"));
    }

    [Fact]
    public void Get_Textarea_TellsItsWordLimit() => Assert.Equal("Write 200 words or fewer.", Text("#Reason-hint"));

    [Fact]
    public void Get_RadiosAndCheckboxes_AreGroupedUnderALegend()
    {
        Assert.Equal("Decision", Text("fieldset:has(#Decision) legend"));
        Assert.Equal(["Decision", "Decision-2"], page.QuerySelectorAll("input[name=Decision]").Select(input => input.Id));
        Assert.Equal(["west"], page.QuerySelectorAll("input[name=Regions]:checked").Select(input => input.GetAttribute("value")));
        Assert.Equal("Including the coast", Text("#Regions-2-item-hint"));
    }

    [Fact]
    public void Get_Date_KeepsWhatIsNoDate() =>
        Assert.Equal(["31", "2", "2026"], new[] { "day", "month", "year" }.Select(part => Attribute($"[name='Meeting.On-{part}']", "value")));

    [Fact]
    public void Get_Select_HasItsValue() => Assert.Equal("open", ((IHtmlSelectElement)page.QuerySelector("#Stage")!).Value);

    [Fact]
    public void Get_Buttons_AreButtonsOrLinks()
    {
        Assert.Equal("send", Attribute("button[type=submit][name=go]", "value"));
        Assert.Equal("Withdraw", Text("a.govuk-button--warning[href='/withdraw']"));
    }

    [Fact]
    public void Get_Blocks_SayWhatTheyAre()
    {
        Assert.Equal("Success", Text("[role=alert] .govuk-notification-banner__title"));
        Assert.Equal("Important", Text("[role=region] .govuk-notification-banner__title"));
        Assert.Equal("Warning You cannot change this later.", Text(".govuk-warning-text__text"));
        Assert.Equal("Keep your receipts.", Text(".govuk-inset-text"));
        Assert.Equal("What counts as evidence", Text("details > summary"));
        Assert.Equal("Receipts & invoices.", Text(".govuk-details__text"));
        Assert.Equal("Late", Text(".govuk-tag--red"));
    }

    [Fact]
    public void Get_SummaryList_NamesWhatAChangeLinkChanges()
    {
        Assert.Equal("Change Grant holder", Text("a[href='/change/holder']"));
        Assert.Single(page.QuerySelectorAll("dl.govuk-summary-list a"));
    }

    [Fact]
    public void Get_TaskList_TellsTheStatusWithTheLink()
    {
        var link = page.QuerySelector("a[href='/task/2']")!;
        var told = link.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
        Assert.Equal(["Up to £17,500", "In progress"], told);
        Assert.Empty(page.QuerySelectorAll(".govuk-task-list__item:last-child a"));
    }

    [Fact]
    public void Get_Table_CanBeScrolledByKeyboard()
    {
        Assert.Equal("0", Attribute("[role=region]:has(> table)", "tabindex"));
        Assert.Equal("Payments", Text("table > caption"));
        Assert.Single(page.QuerySelectorAll("table > tbody > tr"));
    }

    [Fact]
    public void Get_Navigation_LeadsOn()
    {
        Assert.Equal(["Home", "Grants"], page.QuerySelectorAll("nav[aria-label=Breadcrumb] a").Select(link => link.TextContent));
        Assert.Equal("Next page", Text("a[rel=next]"));
        Assert.Equal("/list?page=1", Attribute("a[rel=prev]", "href"));
        Assert.Equal("#main-content", Attribute("body > a:first-child", "href"));
    }

    [Fact]
    public async Task Post_WithErrors_LinksEachErrorToItsField()
    {
        var answered = await browser.SendAsync("/style", new Dictionary<string, string> { ["Email"] = "not an address", ["Reason"] = "\nTwo lines\nhere" });

        PageChecks.IsSound(answered);
        Assert.Equal("Error: Style – GrantFlow", answered.Title);
        Assert.Single(answered.QuerySelectorAll(".govuk-error-summary [role=alert]"));
        var links = answered.QuerySelectorAll(".govuk-error-summary a");
        Assert.Equal(8, links.Length);
        Assert.All(links, link => Assert.Contains(answered.GetElementById(link.GetAttribute("href")![1..])!.LocalName, new[] { "input", "textarea", "select" }));
        Assert.Equal("Error: Put Meeting.On right", answered.GetElementById("Meeting-On-error")!.TextContent);
    }

    [Fact]
    public async Task Post_WithErrors_KeepsWhatWasTyped()
    {
        var answered = await browser.SendAsync("/style", new Dictionary<string, string> { ["Email"] = "not \"an\" address", ["Reason"] = "\nTwo lines\nhere" });

        Assert.Equal("not \"an\" address", answered.GetElementById("Email")!.GetAttribute("value"));
        Assert.Equal("\nTwo lines\nhere", answered.GetElementById("Reason")!.TextContent);
    }
}
