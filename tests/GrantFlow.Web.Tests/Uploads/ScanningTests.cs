using System.Net;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Local.Scanning;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantFlow.Web.Tests.Uploads;

public sealed class ScanningTests
{
    private static readonly byte[] Harmful = Encoding.ASCII.GetBytes($"%PDF-1.4 {FakeClamd.Harm}\n%%EOF\n");

    [Fact]
    public async Task Post_InfectedFile_IsNotKeptAndItsSenderIsTold()
    {
        await using var clamd = new FakeClamd();
        await using var run = await LocalRun.StartAsync(clamd: clamd.Address);
        var id = await run.InviteDerbyAsync();
        using var browser = await run.ForumBrowserAsync("lead@derby.example");
        var question = await OpenUploadAsync(run, browser, id);
        var before = await run.Service<IDocumentStore>().ListAsync().CountAsync();

        await browser.PressAsync("Save and continue", [], [(question, "accounts.pdf", Harmful)]);

        Assert.Contains(browser.Errors, error => error.Contains("‘accounts.pdf’ holds something harmful", StringComparison.Ordinal));
        Assert.Equal(before, await run.Service<IDocumentStore>().ListAsync().CountAsync());
        Assert.Equal(1, clamd.Scans);
    }

    [Fact]
    public async Task Post_CleanFile_IsKeptAndOpensWithoutAWarning()
    {
        await using var clamd = new FakeClamd();
        await using var run = await LocalRun.StartAsync(clamd: clamd.Address);
        var (browser, href) = await UploadAsync(run);
        Assert.DoesNotContain("not checked for viruses", browser.Text, StringComparison.Ordinal);
        await OpensAsync(browser, href);
        Assert.Equal(1, clamd.Scans);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_File_WhereNobodyScans_OpensAndThePageSaysThatItWasNotChecked()
    {
        await using var run = await LocalRun.StartAsync();
        var (browser, href) = await UploadAsync(run);
        Assert.Contains("not checked for viruses", browser.Text, StringComparison.Ordinal);
        await OpensAsync(browser, href);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_File_WhereTheScannerCouldNotTell_StaysShutUntilItCan()
    {
        await using var clamd = new FakeClamd { IsBroken = true };
        await using var run = await LocalRun.StartAsync(clamd: clamd.Address);
        var (browser, href) = await UploadAsync(run);
        Assert.Contains("could not check it for viruses", browser.Text, StringComparison.Ordinal);
        using (var shut = await browser.FetchAsync(href))
            Assert.Equal(HttpStatusCode.Locked, shut.StatusCode);
        clamd.IsBroken = false;
        await OpensAsync(browser, href);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_File_ThatWasFoundInfectedLater_IsOpenedByNobody()
    {
        await using var run = await LocalRun.StartAsync();
        var (browser, href) = await UploadAsync(run);
        var hash = new ContentHash(href[(href.LastIndexOf('/') + 1)..]);
        await run.Service<IScanLog>().PutAsync(new Scan(hash, ScanState.Infected, "Sample", DateTimeOffset.UtcNow));
        using var forum = await browser.FetchAsync(href);
        using var officer = await run.StaffAsync("grants-officer");
        using var staff = await officer.FetchAsync(href.Replace("/forum/", "/staff/forum-years/", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.Locked, HttpStatusCode.Locked), (forum.StatusCode, staff.StatusCode));
        await browser.OpenAsync(browser.Path);
        Assert.Contains("holds something harmful and cannot be opened", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector($"a[href='{href}']"));
        browser.Dispose();
    }

    [Fact]
    public async Task Scan_WhereNobodyListens_Fails()
    {
        var scanner = new ClamdScanner(ClamdAddress.Parse("unix:/nonexistent/clamd.ctl")!, NullLogger<ClamdScanner>.Instance);
        Assert.Equal(ScanState.Failed, (await scanner.ScanAsync(new byte[10])).State);
    }

    /// <summary>Against a daemon that <c>GRANTFLOW_CLAMD</c> names, with the usual signatures: the test file of all scanners, put together
    /// here so that none takes this source for it.</summary>
    [Fact]
    public async Task Scan_ByARealDaemon_TellsCleanFromInfected()
    {
        var named = Environment.GetEnvironmentVariable("GRANTFLOW_CLAMD");
        Assert.SkipWhen(string.IsNullOrEmpty(named), "GRANTFLOW_CLAMD names no daemon.");
        var scanner = new ClamdScanner(ClamdAddress.Parse(named!)!, NullLogger<ClamdScanner>.Instance);
        var sample = string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*");
        Assert.Equal(ScanState.Clean, (await scanner.ScanAsync(new byte[300_000])).State);
        Assert.Equal(ScanState.Infected, (await scanner.ScanAsync(Encoding.ASCII.GetBytes(sample))).State);
    }

    [Theory]
    [InlineData("tcp:127.0.0.1")]
    [InlineData("tcp:127.0.0.1:0")]
    [InlineData("127.0.0.1:3310")]
    [InlineData("unix:")]
    public void Parse_WhatIsNoAddress_IsNone(string text) => Assert.Null(ClamdAddress.Parse(text));

    /// <summary>Puts one file into the application and goes back to its section.</summary>
    private static async Task<(Browser Browser, string Href)> UploadAsync(LocalRun run)
    {
        var id = await run.InviteDerbyAsync();
        var browser = await run.ForumBrowserAsync("lead@derby.example");
        var question = await OpenUploadAsync(run, browser, id);
        var page = browser.Path;
        await browser.PressAsync("Save and continue", [], [(question, "<accounts> 2026;.pdf", ForumSteps.Pdf)]);
        await browser.OpenAsync(page);
        return (browser, browser.Page.QuerySelector("a[href*='/file/']")!.GetAttribute("href")!);
    }

    private static async Task<string> OpenUploadAsync(LocalRun run, Browser browser, ForumYearId id)
    {
        var section = run.FormOf(id, "application").Sections.First(one => one.Questions.Any(question => question is { Type: QuestionType.File, ShowWhen: null }));
        await browser.OpenAsync($"/forum/{id}/form/application/{section.Id}");
        return section.Questions.First(question => question is { Type: QuestionType.File, ShowWhen: null }).Id;
    }

    private static async Task OpensAsync(Browser browser, string href)
    {
        using var file = await browser.FetchAsync(href);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.Equal(ForumSteps.Pdf, await file.Content.ReadAsByteArrayAsync());
    }
}
