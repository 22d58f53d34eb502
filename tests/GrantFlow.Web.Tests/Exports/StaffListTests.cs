using System.Net;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Exports;

public sealed class StaffListTests
{
    [Fact]
    public async Task Get_ForumsAsCsv_HasEveryRowOfTheFilterAndNoOther()
    {
        await using var run = await LocalRun.StartAsync();
        await run.IndexManyAsync(430);
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync("/staff/forum-years?region=London&stage=Awarded");
        Assert.Contains("href=\"/staff/forum-years?after=", browser.Page.Body!.InnerHtml.Replace("year=2026-27&amp;region=London&amp;stage=Awarded&amp;", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var file = await CsvFile.FetchAsync(browser, browser.Page.QuerySelectorAll("a").Single(link => link.TextContent.Contains("CSV", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal(("forums-2026-27.csv", true), (file.Name, file.HasMark));
        Assert.Equal(["Forum", "Area", "Region", "Stage", "Waits for", "What is next", "Due", "Late", "Awarded", "Paid"], file.Header);
        Assert.Equal(215, file.Rows.Count);
        Assert.Equal(["Awarded"], file.Column("Stage").Distinct());
        Assert.Equal(["London"], file.Column("Region").Distinct());
        Assert.Equal("17500.00", file.Column("Awarded")[0]);
    }

    [Fact]
    public async Task Get_ForumsAsCsv_WithAFormulaForAName_KeepsItAsText()
    {
        await using var run = await LocalRun.StartAsync();
        await run.Service<IForumYearIndex>().PutAsync(ManyForums.Row(1) with { Forum = "=HYPERLINK(\"http://bad.example\",\"Look\")", Area = "Été, sur mer" }, []);
        using var browser = await run.StaffAsync("auditor");

        var file = await CsvFile.FetchAsync(browser, "/staff/forum-years?handler=csv");

        Assert.Equal(["'=HYPERLINK(\"http://bad.example\",\"Look\")"], file.Column("Forum"));
        Assert.Equal(["Été, sur mer"], file.Column("Area"));
    }

    [Fact]
    public async Task Get_OtherListsAsCsv_ShowWhatTheirPagesShow()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToSubmittedAsync();
        using var browser = await run.StaffAsync("auditor");

        var messages = await CsvFile.FetchAsync(browser, "/staff/messages?template=invitation&handler=csv");
        Assert.Equal("Invitation", Assert.Single(messages.Column("Message").Distinct()));
        await browser.OpenAsync("/staff/messages?template=invitation");
        Assert.Equal(browser.Page.QuerySelectorAll("tbody tr").Length, messages.Rows.Count);

        var tasks = await CsvFile.FetchAsync(browser, "/staff/tasks?region=East%20Midlands&handler=csv");
        await browser.OpenAsync("/staff/tasks?region=East%20Midlands");
        Assert.Equal(browser.Page.QuerySelectorAll("tbody tr").Length, tasks.Rows.Count);
        Assert.Contains("Derby, East Midlands", tasks.Column("Where"));
        Assert.Empty((await CsvFile.FetchAsync(browser, "/staff/tasks?region=London&handler=csv")).Rows);

        var stages = await CsvFile.FetchAsync(browser, "/staff?handler=csv");
        Assert.Equal(["East Midlands", "England"], stages.Column("Region"));
        Assert.Equal(["1", "1"], stages.Column("To review"));
        Assert.Empty((await CsvFile.FetchAsync(browser, "/staff/effects?handler=csv")).Rows);
    }

    [Theory]
    [InlineData("/staff/forum-years?year=1999&handler=csv")]
    [InlineData("/staff/messages?state=nowhere&handler=csv")]
    [InlineData("/staff/tasks?role=mayor&handler=csv")]
    public async Task Get_AListThatThereIsNot_IsNotFound(string address)
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}

/// <summary>Rows of the index for forums that have no record.</summary>
internal static class ManyForums
{
    private static readonly string[] Regions = ["London", "East Midlands"];

    public static async Task IndexManyAsync(this LocalRun run, int count)
    {
        for (var number = 1; number <= count; number++)
            await run.Service<IForumYearIndex>().PutAsync(Row(number), []);
    }

    public static IndexRow Row(int number) => new(
        $"2026-27.area-{number:d5}", 1, "2026-27", $"area-{number:d5}", $"Area {number}", $"Forum {number}", Regions[number % Regions.Length],
        $"{Stage.Awarded}", $"{Stage.MouComplete}", $"{Stage.BankVerified}", $"{Stage.TranchePaid}", $"{Stage.TrancheWaiting}", $"{Stage.MonitoringNotOpen}",
        "", "", null, 0, Money.Pounds(17_500).Pence, Money.Pounds(8_750).Pence);
}
