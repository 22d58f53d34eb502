using System.Net;
using System.Text.Json.Nodes;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Documents;
using GrantFlow.Web.Tests.Exports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Register;

public sealed class RegisterTests
{
    [Fact]
    public async Task Get_Register_ByAnybody_ShowsForumContactStageAndAwardAndNothingPrivate()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using (var lead = await run.ForumBrowserAsync("lead@derby.example"))
            await run.SendAsync(lead, id, "application", ("public-contact", "hello@derby.example"), ("main-contact-email", "private@derby.example"));
        await run.Service<Pump>().DrainAsync();
        using var browser = await run.Browse().OpenAsync("/register");

        Assert.Equal((HttpStatusCode.OK, "Parent carer forums in England"), (browser.Status, browser.Heading));
        Assert.Contains("Derby Parent Carer Forum", browser.Text, StringComparison.Ordinal);
        Assert.Contains("With Contact", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("a[href='mailto:hello@derby.example']"));
        Assert.DoesNotContain("private@", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var data = await JsonAsync(browser, "/register.json");
        Assert.Equal("hello@derby.example", (string?)data["forums"]![0]!["contact"]);
        Assert.Equal("E06000015", (string?)data["forums"]![0]!["gssCode"]);
        Assert.DoesNotContain("private@", data.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Register_OfManyForums_PagesSearchesAndBrowsesByRegion()
    {
        await using var run = await LocalRun.StartAsync();
        await run.IndexManyAsync(430);
        using var browser = await run.Browse().OpenAsync("/register");
        Assert.Equal(25, browser.Page.QuerySelectorAll("tbody tr").Length);
        await browser.FollowAsync("Next");
        Assert.Contains("Forum 26", browser.Text, StringComparison.Ordinal);

        await browser.FollowAsync("London (215)");
        Assert.DoesNotContain("East Midlands</", browser.Page.QuerySelector("table")!.InnerHtml, StringComparison.Ordinal);
        await browser.PressAsync("Find", ("q", "forum 42"));
        Assert.Equal(["Forum 42", "Forum 420", "Forum 422", "Forum 424", "Forum 426", "Forum 428"], browser.Page.QuerySelectorAll("tbody th").Select(cell => cell.FirstChild!.TextContent));

        var (seen, next) = (new List<string>(), "/register.json");
        while (next.Length > 0)
        {
            var data = await JsonAsync(browser, next);
            seen.AddRange(data["forums"]!.AsArray().Select(row => (string)row!["area"]!));
            next = (string?)data["next"] ?? "";
        }

        Assert.Equal(430, seen.Distinct().Count());
        Assert.Equal(430, seen.Count);
    }

    [Fact]
    public async Task Post_Publication_ByAGrantsOfficer_KeepsTheContactOutAndItsReasonIn()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using (var lead = await run.ForumBrowserAsync("lead@derby.example"))
            await run.SendAsync(lead, id, "application", ("public-contact", "https://derby.example/forum"));
        using var browser = await run.StaffAsync("grants-officer");

        await (await browser.OpenAsync(id, "publication")).PressAsync("Save", ("withheld", "Contact"));
        Assert.Equal(["Write why this is to be published or not"], browser.Errors);
        await browser.PressAsync("Save", ("withheld", "Contact"), ("note", "The chair gets threats"));
        await run.Service<Local.Hosting.Pump>().DrainAsync();

        Assert.Empty(browser.Errors);
        await browser.OpenAsync(id, "publication");
        Assert.Contains("Not published now: how the public can reach the forum.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The chair gets threats", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(id, "");
        Assert.Contains("Kept out of published data: contact", browser.Text, StringComparison.Ordinal);
        using var anybody = await run.Browse().OpenAsync("/register");
        Assert.DoesNotContain("derby.example", anybody.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Publication_ByAnAuditor_ShowsItAndOffersNoChange()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync(id, "publication");
        Assert.Contains("Everything is published now.", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("main form"));
        Assert.Contains("Only a grants officer or the programme lead can do this.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Awards_BeforeTheFirst_AreNotFoundAndThePageSaysSo()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToSubmittedAsync();
        using var browser = await run.Browse().OpenAsync("/register/awards");
        Assert.Contains("No award has been made yet.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.FetchAsync("/register/360giving.json")).StatusCode);
    }

    [Fact]
    public async Task Get_Awards_AfterAnAward_AreThe360GivingSampleThatTheSchemaHolds()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToAwardedAsync();
        using var browser = await run.Browse().OpenAsync("/register/awards");
        Assert.Contains("Creative Commons Attribution 4.0", browser.Text, StringComparison.Ordinal);

        var data = await JsonAsync(browser, "/register/360giving.json");
        var grant = data["grants"]![0]!;
        Assert.Matches("^360G-sample-2026-27-[0-9a-f]{12}$", (string)grant["id"]!);
        Assert.DoesNotContain((await run.StateAsync(id)).Application!.Answers.Value[..12], (string)grant["id"]!, StringComparison.Ordinal);
        var file = await CsvFile.FetchAsync(browser, "/register/360giving.csv");
        Assert.Equal([(string)grant["id"]!], file.Column("Identifier"));
        Assert.Equal(["17500.00"], file.Column("Amount Awarded"));

        // What differs from run to run.
        grant["id"] = "360G-sample-2026-27-0123456789ab";
        grant["dataSource"] = "https://grantflow.example/register/awards";
        data["downloadURL"] = "https://grantflow.example/register/360giving.json";
        data["modified"] = "2026-04-13T09:00:00Z";
        await SampleOutput.HoldAsync("360giving.json", data);
    }

    [Fact]
    public async Task Get_Awards_WithPartsWithheld_LeaveThemOutUnderTheSameReference()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToAwardedAsync();
        using var browser = run.Browse();
        var whole = (await JsonAsync(browser, "/register/360giving.json"))["grants"]![0]!;

        await run.RestrictAsync(id, PublishedPart.Recipient, PublishedPart.Location);
        var parts = (await JsonAsync(browser, "/register/360giving.json"))["grants"]![0]!;
        Assert.Equal((string)whole["id"]!, (string)parts["id"]!);
        Assert.DoesNotContain("Derby", parts.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Null((await JsonAsync(browser, "/register.json"))["forums"]![0]!["awarded"]);

        await run.RestrictAsync(id, PublishedPart.Award);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.FetchAsync("/register/360giving.json")).StatusCode);
        Assert.Empty((await CsvFile.FetchAsync(browser, "/register/360giving.csv")).Rows);

        await run.RestrictAsync(id);
        Assert.Equal((string)whole["id"]!, (string)(await JsonAsync(browser, "/register/360giving.json"))["grants"]![0]!["id"]!);
    }

    internal static async Task<JsonNode> JsonAsync(Browser browser, string address)
    {
        using var answer = await browser.FetchAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}

internal static class Publishing
{
    public static async Task RestrictAsync(this LocalRun run, ForumYearId id, params PublishedPart[] withheld) =>
        await run.DoAsync(id, Stages.Staff("programme-lead"), new RestrictPublication([.. withheld], await run.Service<Papers>().KeepNoteAsync("Why")));
}
