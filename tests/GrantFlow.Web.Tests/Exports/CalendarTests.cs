using System.Globalization;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Calendars;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Exports;

public sealed class CalendarTests
{
    [Fact]
    public async Task Get_DatesOfTheForum_AreItsOwnDeadlinesInUtcUnderLastingNames()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        var first = await OfForumAsync(run, id);

        Assert.Equal(["20261120T170000Z", "20270430T160000Z"], Values(first, "DTSTART"));
        Assert.Equal(["2026-27.derby.claim.0@127.0.0.1", "2026-27.derby.monitoring.0@127.0.0.1"], Values(first, "UID"));
        Assert.All(Values(first, "DTSTAMP"), stamp => DateTime.ParseExact(stamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Assert.DoesNotContain("VALARM", first, StringComparison.Ordinal);

        await run.MoveClockAsync("2026-07-02T10:00");
        var later = await OfForumAsync(run, id);
        Assert.Contains("2026-27.derby.report.1@127.0.0.1", Values(later, "UID"));
        Assert.Contains("2026-27.derby.claim.0@127.0.0.1", Values(later, "UID"));
        await run.MoveClockAsync("2026-10-02T10:00");
        Assert.Contains("2026-27.derby.claim.0@127.0.0.1", Values(await OfForumAsync(run, id), "UID"));
    }

    [Fact]
    public async Task Get_DatesOfTheAuthority_AreItsSignatureAlone()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await run.ForumBrowserAsync("director@council.derby.example");
        var file = await FetchAsync(browser, $"/authority/{id}/dates.ics");
        Assert.Equal(["2026-27.derby.countersignature.0@127.0.0.1"], Values(file, "UID"));
    }

    [Fact]
    public async Task Get_DatesOfStaff_FollowTheRegionOfTheList()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToSubmittedAsync();
        using var browser = await run.StaffAsync("adviser-east-midlands");
        Assert.Equal(["2026-27.derby.decision.0@127.0.0.1"], Values(await FetchAsync(browser, "/staff/tasks?region=East%20Midlands&handler=calendar"), "UID"));
        Assert.Empty(Values(await FetchAsync(browser, "/staff/tasks?region=London&handler=calendar"), "UID"));
    }

    [Fact]
    public async Task Given_long_texts_and_special_letters_When_written_Then_lines_are_folded_between_letters_and_escaped()
    {
        var title = $"Send {string.Concat(Enumerable.Repeat("the “é” report; now, or \\ later ", 6))}";
        var lines = await CalendarFile.WriteAsync(new Uri("https://grantflow.example/"), London.Moment(new(2026, 7, 1), new(9, 0)),
            new[] { new CalendarDate("a", title, "One\nTwo", London.Moment(new(2026, 7, 31), new(17, 0)), "/forum/a") }.ToAsyncEnumerable()).ToListAsync();
        var text = string.Concat(lines);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal([title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)], Values(text, "SUMMARY"));
        Assert.Equal(["One\\nTwo"], Values(text, "DESCRIPTION"));
        Assert.Equal(["20260731T160000Z"], Values(text, "DTSTART"));
    }

    /// <summary>In a session of its own, since none outlives a jump of the clock.</summary>
    private static async Task<string> OfForumAsync(LocalRun run, ForumYearId id)
    {
        using var browser = await run.ForumBrowserAsync("lead@derby.example");
        await browser.OpenAsync($"/forum/{id}");
        return await FetchAsync(browser, browser.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("calendar", StringComparison.Ordinal)).GetAttribute("href")!);
    }

    private static async Task<string> FetchAsync(Browser browser, string address)
    {
        using var answer = await browser.FetchAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Of every line of this name, unfolded.</summary>
    private static List<string> Values(string file, string name) =>
        [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..])];
}
