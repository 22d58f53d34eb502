using System.Net;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

public sealed class OverviewTests
{
    [Fact]
    public async Task Get_the_dashboard_without_any_forum_says_so()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("auditor");

        Assert.Equal("/staff", browser.Path);
        Assert.Contains("No forum has been invited", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/forum-years");
        Assert.Contains("No forum has been invited", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/effects");
        Assert.Contains("Nothing is stuck", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_the_dashboard_leads_to_a_list_of_that_length()
    {
        await using var run = await LocalRun.StartAsync();
        await run.FillIndexAsync(40);
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync("/staff");
        var cells = browser.Page.QuerySelectorAll("table td a").Select(link => (Href: link.GetAttribute("href")!, Count: int.Parse(link.TextContent, System.Globalization.CultureInfo.InvariantCulture))).Distinct().ToList();
        Assert.True(cells.Count > 10);
        Assert.Contains("£28,000", browser.Text, StringComparison.Ordinal);

        foreach (var (href, count) in cells)
            Assert.Equal(count, await CountAsync(browser, href));
        await browser.OpenAsync("/staff");
        var soon = browser.Page.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("All ", StringComparison.Ordinal) && link.TextContent.EndsWith("come next", StringComparison.Ordinal));
        var told = int.Parse(soon.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(told, await CountAsync(browser, soon.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("q=%25", 0)]
    [InlineData("q=area%2007", 1)]
    [InlineData("q=St%20Helen%E2%80%99s%20%26%20%3Cb%3E", 40)]
    [InlineData("q='", 0)]
    [InlineData("region=North%20%26%20East&stage=Awarded", 4)]
    [InlineData("waits=Authority", 13)]
    [InlineData("money=paid", 0)]
    public async Task The_list_is_filtered_by_its_address(string query, int count)
    {
        await using var run = await LocalRun.StartAsync();
        await run.FillIndexAsync(40);
        using var browser = await run.StaffAsync("auditor");

        Assert.Equal(count, await CountAsync(browser, "/staff/forum-years?" + query));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task The_list_keeps_its_filters_while_it_is_paged()
    {
        await using var run = await LocalRun.StartAsync();
        await run.FillIndexAsync(60);
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync("/staff/forum-years");
        Assert.Equal(25, browser.Page.QuerySelectorAll("tbody tr").Length);

        await browser.PressAsync("Show", ("q", "<b>"));
        Assert.Contains("q=%3Cb%3E", browser.Path, StringComparison.Ordinal);
        await browser.FollowAsync("Next");

        Assert.Contains("after=", browser.Path, StringComparison.Ordinal);
        Assert.Equal("<b>", browser.Page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.DoesNotContain("<b>", browser.Page.QuerySelector("tbody")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/staff/forum-years/2026-27.nowhere")]
    [InlineData("/staff/forum-years/1066-67.derby")]
    [InlineData("/staff/forum-years/2026-27.nowhere/bank")]
    [InlineData("/staff/forum-years?year=1066-67")]
    public async Task Get_what_does_not_exist_is_not_found(string address)
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("auditor");

        await browser.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal("Page not found", browser.Heading);
    }

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/forum-years")]
    [InlineData("/staff/forum-years/2026-27.derby")]
    [InlineData("/staff/forum-years/2026-27.derby/payments/first")]
    [InlineData("/staff/effects")]
    public async Task Get_without_signing_in_is_answered_with_what_to_do(string address)
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = run.Browse();

        await browser.OpenAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Equal("Sign in again", browser.Heading);
    }

    [Fact]
    public async Task Sign_out_ends_the_session()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("auditor");

        await browser.PressAsync("Sign out");
        await browser.OpenAsync("/staff");

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Fact]
    public async Task What_is_stuck_is_listed_and_tried_again_by_a_grants_officer_alone()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        await run.BreakAsync(id);
        using var auditor = await run.StaffAsync("auditor");
        Assert.Contains("1 thing is stuck", auditor.Text, StringComparison.Ordinal);
        await auditor.OpenAsync("/staff/effects");
        Assert.Contains("Bring the lists up to date", auditor.Text, StringComparison.Ordinal);
        Assert.Contains("The disk is full", auditor.Text, StringComparison.Ordinal);
        await auditor.ForceAsync("/staff/effects", ("forum-year", id.Value), ("effect", "broken"));
        Assert.Contains("Only a grants officer", Assert.Single(auditor.Errors), StringComparison.Ordinal);

        using var officer = await run.StaffAsync("grants-officer");
        await officer.OpenAsync("/staff/effects");
        await officer.PressAsync("Try again");
        Assert.Empty(officer.Errors);
        await run.Service<Pump>().DrainAsync();
        Assert.Empty(await run.Service<IForumYearStore>().ListDeadEffectsAsync(null, 10));
    }

    private static async Task<int> CountAsync(Browser browser, string href)
    {
        await browser.OpenAsync(href);
        var count = browser.Page.QuerySelectorAll("table.gf-stack tbody tr").Length;
        while (browser.Page.QuerySelector("a[rel=next]") is { } next)
        {
            await browser.OpenAsync(next.GetAttribute("href")!);
            count += browser.Page.QuerySelectorAll("table.gf-stack tbody tr").Length;
        }

        return count;
    }
}

internal static class IndexSteps
{
    private static readonly string[] Regions = ["North & East", "South"];
    private static readonly Stage[] Stages = [Stage.Invited, Stage.Drafting, Stage.Submitted, Stage.Approved, Stage.Awarded];
    private static readonly string[] Parties = ["Forum", "Authority", "Contact"];

    /// <summary>Rows of forum years that nobody else holds: lists are read from the index alone.</summary>
    public static async Task FillIndexAsync(this LocalRun run, int rows)
    {
        var now = run.Service<TimeProvider>().GetUtcNow();
        for (var number = 0; number < rows; number++)
        {
            var stage = Stages[number % Stages.Length];
            var area = $"area-{number:00}";
            await run.Service<IForumYearIndex>().PutAsync(new IndexRow(
                $"2026-27.{area}", 1, "2026-27", area, $"Area {number:00}", $"St Helen’s & <b> forum", Regions[number % 2], $"{stage}",
                "MouNotIssued", "BankMissing", "TrancheWaiting", "TrancheWaiting", "MonitoringNotOpen",
                Parties[number % 3], $"{ObligationKind.Application}", now.AddDays(number - 10).AddHours(1), 0,
                stage == Stage.Awarded ? Money.Pounds(3_500).Pence : 0, 0), []);
        }
    }

    /// <summary>Gives up an effect of this forum year, as the advancer does after its last try.</summary>
    public static async Task BreakAsync(this LocalRun run, ForumYearId id)
    {
        var store = run.Service<IForumYearStore>();
        var head = (await store.LoadAsync(id.Value))!;
        var effect = new NewEffect("broken", "RefreshIndex", "{}"u8.ToArray(), run.Service<TimeProvider>().GetUtcNow().AddDays(1));
        await store.AppendAsync(new AppendBatch(id.Value, head.Version, new CommandId("break"), [], [effect], head));
        await store.SettleEffectAsync(id.Value, "broken", new EffectOutcome.Dead("The disk is full"));
    }
}
