using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

public sealed class ApplicationTests
{
    [Fact]
    public async Task Post_Approve_by_an_approver_approves_and_tells_what_comes_next()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();

        await run.ApproveAsync(id);

        Assert.Equal(Stage.Approved, (await run.StateAsync(id)).Stage);
    }

    [Fact]
    public async Task Post_Approve_twice_with_one_press_is_one_command()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var browser = await run.StaffAsync("approver-1");
        await browser.OpenAsync(id, "application");
        var command = browser.Page.QuerySelector("form[action*=Approve] input[name=command]")!.GetAttribute("value")!;

        await browser.PressAsync("Approve the application");
        await run.Service<Pump>().DrainAsync();
        var version = (await run.StateAsync(id)).Version;
        await browser.ForceAsync($"/staff/forum-years/{id}/application?handler=Approve", ("command", command));

        Assert.Empty(browser.Errors);
        Assert.Equal(version, (await run.StateAsync(id)).Version);
    }

    [Fact]
    public async Task Post_Return_needs_a_note_and_a_section_and_keeps_what_was_chosen()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        var section = run.FirstSection(id, FormKey.Application);
        using var browser = await run.StaffAsync("adviser-east-midlands");

        await browser.OpenAsync(id, "application");
        await browser.PressAsync("Send back to the forum", ("sections", section));
        Assert.Equal(["Write what must change, so that the forum knows what to do"], browser.Errors);
        Assert.NotNull(browser.Page.QuerySelector($"input[name=sections][value={section}][checked]"));

        await browser.OpenAsync(id, "application");
        await browser.PressAsync("Send back to the forum", ("return-note", "Say more about training"));
        Assert.Contains("Choose at least one section", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Contains("Say more about training", browser.Page.QuerySelector("textarea[name=return-note]")!.TextContent, StringComparison.Ordinal);

        await browser.PressAsync("Send back to the forum", ("sections", section), ("return-note", "Say more about training"));
        Assert.Empty(browser.Errors);
        Assert.Contains("Say more about training", browser.Text, StringComparison.Ordinal);
        Assert.Equal([section], (await run.StateAsync(id)).Application!.Asked!.Sections);
    }

    [Fact]
    public async Task Get_after_it_was_sent_again_shows_the_earlier_answer_beside_the_new()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        var section = run.FirstSection(id, FormKey.Application);
        await run.StepAsync(id, "adviser-east-midlands", "application", "Send back to the forum", ("sections", section), ("return-note", "More"));
        await run.ChangeFirstTextAsync(id, FormKey.Application, "Something quite new");

        using var browser = await run.StaffAsync("approver-1");
        await browser.OpenAsync(id, "application");

        Assert.Contains("Something quite new", browser.Text, StringComparison.Ordinal);
        Assert.Contains("What it said before", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Reject_ends_the_year_with_the_reason()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();

        await run.StepAsync(id, "approver-1", "application", "Reject the application", ("reject-note", "Not a forum"));

        Assert.Equal(Stage.Rejected, (await run.StateAsync(id)).Stage);
    }

    [Fact]
    public async Task An_auditor_reads_it_sees_no_button_and_is_refused_with_a_sentence()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var browser = await run.StaffAsync("auditor");

        await browser.OpenAsync(id, "application");
        Assert.Equal(["Sign out"], browser.Page.QuerySelectorAll("button").Select(button => button.TextContent.Trim()));
        Assert.Contains("Only an approver can do this", browser.Text, StringComparison.Ordinal);

        await browser.ForceAsync($"/staff/forum-years/{id}/application?handler=Approve");
        Assert.Contains("Only an approver can do this", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, (await run.StateAsync(id)).Stage);
    }

    [Fact]
    public async Task Get_File_hands_out_what_the_answers_name_as_attachment_and_nothing_else()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync(id, "application");
        var href = browser.Page.QuerySelector("a[href*='/file/']")!.GetAttribute("href")!;
        var state = await run.StateAsync(id);

        using var answer = await browser.FetchAsync(href);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);

        await browser.OpenAsync($"/staff/forum-years/{id}/file/{state.Application!.Answers}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
    }
}
