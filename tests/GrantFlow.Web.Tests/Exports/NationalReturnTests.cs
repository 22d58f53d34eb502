using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Exports;

public sealed class NationalReturnTests
{
    [Fact]
    public async Task Get_Return_AfterTheFirstReport_AddsUpWhatThePackMarks()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-07-02T10:00");
        await run.SendFormAsync(id, FormKey.Report(1), Stages.Lead);
        await run.DoAsync(id, Stages.Staff("adviser-east-midlands"), new AcceptReport(1));
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync("/staff/return");

        Assert.Equal("National return for 2026-27", browser.Heading);
        Assert.Equal(["1", "1", "–", "–"], Cells(browser, "Grants awarded"));
        Assert.Equal(["1", "0", "–", "–"], Cells(browser, "Reports accepted"));
        Assert.Equal(["0", "0", "–", "–"], Cells(browser, "Reports open, not received"));
        Assert.Equal(["£17,500", "£17,500", "–", "–"], Cells(browser, "Awarded"));
        Assert.Equal(["£8,750", "£8,750", "–", "–"], Cells(browser, "Paid"));
        Assert.Equal(["£8,000", "£0", "–", "–"], Cells(browser, "Spent"));
        Assert.Equal(["£750", "£0", "–", "–"], Cells(browser, "Unspent"));
        Assert.Equal(["25", "0", "–", "–"], Cells(browser, "Parent carers who are members"));
        Assert.Equal(["1", "0", "–", "–"], Cells(browser, "Yes"));
        Assert.NotEmpty(browser.Page.QuerySelectorAll("svg.gf-chart rect"));

        var file = await CsvFile.FetchAsync(browser, browser.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("CSV", StringComparison.Ordinal)).GetAttribute("href")!);
        var spent = file.Rows.Single(row => row[1] == "Spent");
        Assert.Equal(["Money", "Spent", "8000.00", "0.00", "", ""], spent);
        Assert.Contains(file.Rows, row => row[0] == "What families raised most" && row[2] == "1");
    }

    [Fact]
    public async Task Get_Return_OfAnotherRegion_LeavesTheForumOut()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToPaidAsync();
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync("/staff/return?region=London");
        Assert.Equal("National return for 2026-27, London", browser.Heading);
        Assert.Equal(["0", "–", "–", "–"], Cells(browser, "Grants awarded"));
        await browser.OpenAsync("/staff/return?year=1999-00");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
    }

    private static List<string> Cells(Browser browser, string name) =>
        [.. browser.Page.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent.Trim() == name).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];
}
