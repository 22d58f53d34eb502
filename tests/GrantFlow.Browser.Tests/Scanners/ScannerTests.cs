using System.Net;
using GrantFlow.Core;
using GrantFlow.Local.Packs;
using GrantFlow.Process.Packs;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Browser.Tests.Scanners;

/// <summary>What mail scanners do to the mail of a year: fetch every link by HEAD and GET, and open it in a real browser, seconds after
/// sending and again later.</summary>
public sealed class ScannerTests(Chromium chromium)
{
    private static readonly ProgrammePack Pack =
        PackReader.Read(PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27"))).Pack!;

    [Theory]
    [InlineData("2026-10-14", "in the middle of the year, with tasks open")]
    [InlineData("2027-08-31", "when the year is over")]
    public async Task Given_a_years_mail_When_scanners_open_every_link_again_and_again_Then_nothing_changes_and_nothing_is_used_up(string day, string when)
    {
        Assert.NotEmpty(when);
        await using var year = await MailedYear.LiveAsync(Pack, London.Moment(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(10, 0)));
        var links = await year.LinksAsync();
        Assert.True(links.Count > 60, $"There were only {links.Count} links in the mail.");
        var before = await StoreCopy.TakeAsync(year.Run);
        var first = await FetchAsync(links, HttpMethod.Get);

        await FetchAsync(links, HttpMethod.Head);
        await ShowAsync(links, Scripts.On);
        await ShowAsync([.. links.Where((_, place) => place % 5 == 0)], Scripts.Off);
        await FetchAsync(links, HttpMethod.Head);
        var last = await FetchAsync(links, HttpMethod.Get);

        Assert.Equal(first, last);
        var changes = before.ChangesTo(await StoreCopy.TakeAsync(year.Run));
        Assert.True(changes.Count == 0, string.Join("\n", changes));
        await OpensStillAsync(year.Run, Assert.IsType<string>(await year.ReaderAsync(first)));
    }

    /// <summary>By a client without cookies, four at a time.</summary>
    private static async Task<SortedDictionary<Uri, HttpStatusCode>> FetchAsync(IReadOnlyList<Uri> links, HttpMethod method)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = true });
        var answers = new System.Collections.Concurrent.ConcurrentDictionary<Uri, HttpStatusCode>();
        await Parallel.ForEachAsync(links, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (link, cancel) =>
        {
            using var answer = await client.SendAsync(new HttpRequestMessage(method, link), cancel);
            answers[link] = answer.StatusCode;
            Assert.True((int)answer.StatusCode < 500, $"{method} {link}: {answer.StatusCode}");
            var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
            Assert.DoesNotContain(cookies, cookie => cookie.StartsWith("gf-link=", StringComparison.Ordinal) || cookie.StartsWith("gf-staff=", StringComparison.Ordinal));
        });
        return new(answers, Comparer<Uri>.Create((one, other) => string.CompareOrdinal(one.AbsoluteUri, other.AbsoluteUri)));
    }

    /// <summary>In one window after another, each open on everything that the page asks for.</summary>
    private async Task ShowAsync(IReadOnlyList<Uri> links, Scripts scripts)
    {
        await using var context = await chromium.OpenAsync(scripts: scripts);
        var page = await context.NewPageAsync();
        foreach (var link in links)
        {
            var answer = await page.GotoAsync(link.AbsoluteUri, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
            Assert.True(answer!.Status < 500, $"{link}: {answer.Status}");
        }

        Assert.DoesNotContain(await context.CookiesAsync(), cookie => cookie.Name is "gf-link" or "gf-staff");
    }

    /// <summary>The reader comes last, and gets in as if nobody had been there before.</summary>
    private static async Task OpensStillAsync(LocalRun run, string reader)
    {
        using var browser = await run.ForumBrowserAsync(reader);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector(".gf-header__who"));
    }
}
