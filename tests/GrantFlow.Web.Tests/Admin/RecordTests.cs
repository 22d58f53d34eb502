using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

public sealed class RecordTests
{
    [Fact]
    public async Task Get_says_why_it_is_not_moving()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await run.MoveClockAsync("2026-04-20T10:00");
        using var browser = await run.StaffAsync("auditor");

        await browser.OpenAsync(id, "");

        Assert.Equal("Derby Parent Carer Forum Approved", string.Join(' ', browser.Heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("Why it is not moving", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Senior officer, Derby", browser.Text, StringComparison.Ordinal);
        Assert.Contains("days late", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The MOU is not complete", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Approved the application", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Delivered", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing in your role for now", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_with_all_of_the_history_shows_what_was_recorded_to_the_last_entry()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        using var browser = await run.StaffAsync("auditor");

        await browser.OpenAsync(id, "");
        await browser.FollowAsync("Show everything that was recorded");

        Assert.Equal((await run.StateAsync(id)).Version, browser.Page.QuerySelectorAll(".gf-history li").Length);
        Assert.DoesNotContain("no words for yet", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adviser-east-midlands", "Review the application")]
    [InlineData("approver-1", "Review the application")]
    [InlineData("grants-officer", "Review the application")]
    public async Task Get_offers_what_the_role_can_do(string persona, string act)
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var browser = await run.StaffAsync(persona);

        await browser.OpenAsync(id, "");
        await browser.FollowAsync(act);

        Assert.Equal("Application", browser.Heading);
    }
}
