using System.Net;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.ForumPages;

public sealed class FormTests
{
    private const string Lead = "lead@derby.example";

    [Fact]
    public async Task Post_Check_WithDeclaration_SendsTheApplicationAndShowsItsReceipt()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);

        await run.SendAsync(lead, id, "application");

        var state = await run.StateAsync(id);
        Assert.Equal((Stage.Submitted, Money.Pounds(17_500)), (state.Stage, state.Application!.Requested));
        Assert.Equal("Your application is sent", lead.Heading);
        Assert.Contains($"{id}-application-{state.Application.Answers.Value[..8]}", lead.Text, StringComparison.Ordinal);
        await lead.FollowAsync("See what you sent");
        Assert.Contains("£10,000", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("form[action*='/form/']"));
    }

    [Fact]
    public async Task Post_Check_WithoutDeclaration_SendsNothingAndSaysWhatToTick()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await run.FillInAsync(lead, id, "application");

        await lead.OpenAsync($"/forum/{id}/form/application/check");
        await lead.PressAsync("Send to");

        Assert.Equal(["Tick the box to say that you agree to the declaration"], lead.Errors);
        Assert.Equal(Stage.Drafting, (await run.StateAsync(id)).Stage);
    }

    [Fact]
    public async Task Post_Check_WhenASectionWasEmptiedMeanwhile_SendsNothingAndListsWhatIsMissing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        using var second = await run.ForumBrowserAsync(Lead);
        await run.FillInAsync(lead, id, "application");
        await lead.OpenAsync($"/forum/{id}/form/application/check");
        await second.OpenAsync($"/forum/{id}/form/application/reach");
        await second.PressAsync("come back later", ("members", ""));

        await lead.PressAsync("Send to", ("declare", "yes"));

        Assert.Single(lead.Errors);
        var link = lead.Page.QuerySelector("#problems a")!;
        Assert.Equal($"/forum/{id}/form/application/reach#members", link.GetAttribute("href"));
        Assert.Null((await run.StateAsync(id)).Application);
    }

    [Fact]
    public async Task Post_Check_PressedTwice_SendsOnce()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await run.FillInAsync(lead, id, "application");
        await lead.OpenAsync($"/forum/{id}/form/application/check");
        var page = lead.Keep();

        await lead.PressAsync("Send to", ("declare", "yes"));
        var sent = (await run.StateAsync(id)).Version;
        lead.Back(page);
        await lead.PressAsync("Send to", ("declare", "yes"));

        Assert.EndsWith("/sent", lead.Path, StringComparison.Ordinal);
        Assert.Equal(sent, (await run.StateAsync(id)).Version);
    }

    [Fact]
    public async Task Get_Check_OfTheClaimByTheLead_SaysWhoClaims()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-10-02T10:00");
        using var lead = await run.ForumBrowserAsync(Lead);

        await run.FillInAsync(lead, id, "claim");

        Assert.EndsWith("/check", lead.Path, StringComparison.Ordinal);
        Assert.Contains("Only the forum’s senior officer can do this", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("[name=declare]"));
    }

    [Theory]
    [InlineData("report-1", "2026-07-02T10:00", Lead)]
    [InlineData("claim", "2026-10-02T10:00", "signatory@derby.example")]
    [InlineData("monitoring", "2027-04-02T10:00", Lead)]
    public async Task Post_Check_OfEveryOtherForm_Sends(string form, string at, string sender)
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync(at);
        using var officer = await run.ForumBrowserAsync(sender);

        await run.SendAsync(officer, id, form);

        Assert.Contains("What happens next", officer.Text, StringComparison.Ordinal);
        await officer.FollowAsync("See what you sent");
        Assert.Contains("This is what you sent", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Section_OfAReport_HasTheLinesOfThePlan()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-07-02T10:00");
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}/form/report-1/money");

        Assert.Equal("Training", lead.Page.QuerySelector("[name='spend[0].item']")!.GetAttribute("value"));
        Assert.Equal("7,500", lead.Page.QuerySelector("[name='spend[1].planned']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_Section_WithMistakes_SavesThemAndSaysWhatToPutRight()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}/form/application/reach");
        await lead.PressAsync("Save and continue", ("members", "many"));

        Assert.Contains(lead.Errors, error => error.Contains("must be a whole number", StringComparison.Ordinal));
        await lead.OpenAsync($"/forum/{id}/form/application/reach");
        Assert.Equal("many", lead.Page.QuerySelector("[name=members]")!.GetAttribute("value"));
        await lead.OpenAsync($"/forum/{id}/form/application");
        Assert.Equal("In progress", lead.StatusOf("The families you work with"));
        Assert.Contains("Last saved at 10am on Monday 2 March 2026", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Section_WhoseAnswerBringsUpAnother_AsksItWithoutBlame()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/form/application/your-forum");

        await lead.PressAsync("Save and continue", ("forum-name", "Derby forum"), ("legal-form", "charity"));

        Assert.Empty(lead.Errors);
        Assert.NotNull(lead.Page.QuerySelector("[name=charity-number]"));
        await lead.PressAsync("Save and continue", ("charity-number", "1234567"));
        Assert.EndsWith("/grant-holder", lead.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Section_SavedByAnotherMeanwhile_ShowsBothTextsAndKeepsTheOneChosen()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        using var second = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/form/application/plans");
        await second.OpenAsync($"/forum/{id}/form/application/plans");
        await second.PressAsync("come back later", ("activities", "Coffee mornings"));

        await lead.PressAsync("come back later", ("activities", "A <b>conference</b>"));

        Assert.Equal("Somebody else saved this section", lead.Heading);
        Assert.Equal("A <b>conference</b>", lead.Page.QuerySelector(".gf-mine")!.TextContent.Trim());
        Assert.Equal("Coffee mornings", lead.Page.QuerySelector(".gf-theirs")!.TextContent.Trim());
        await lead.PressAsync("Save what I typed");
        Assert.Equal("A <b>conference</b>", lead.Page.QuerySelector("textarea[name=activities]")!.TextContent.Trim());
        Assert.Contains("Your answers are saved", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Section_TheSamePageTwice_IsNoConflict()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/form/application/plans");
        var page = lead.Keep();
        await lead.PressAsync("come back later", ("activities", "Coffee mornings"));
        lead.Back(page);

        await lead.PressAsync("come back later", ("activities", "Coffee mornings"));

        Assert.Equal($"/forum/{id}/form/application", lead.Path);
    }

    [Fact]
    public async Task Post_Section_WithBudgetButtons_AddsAndRemovesLinesWithoutScript()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/form/application/budget");
        var rows = lead.Page.QuerySelectorAll(".gf-budget__line").Length;

        await lead.PressAsync("Add another line", ("plan[0].item", "Training"), ("plan[0].planned", "400"), ("plan[1].item", "Travel"), ("plan[1].planned", "90.50"));
        Assert.Equal(rows + 1, lead.Page.QuerySelectorAll(".gf-budget__line").Length);
        Assert.Empty(lead.Errors);
        Assert.Contains("Total planned: £490.50", lead.Text, StringComparison.Ordinal);
        await lead.PressAsync("Remove line 1");

        Assert.Equal("Travel", lead.Page.QuerySelector("[name='plan[0].item']")!.GetAttribute("value"));
        await lead.OpenAsync($"/forum/{id}/form/application/budget");
        Assert.Contains("Total planned: £90.50", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Section_WithFiles_KeepsGoodOnesAndRefusesOthers()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/form/application/policies");

        await lead.PressAsync("come back later", [], [
            ("safeguarding-policy", "policy.pdf", ForumSteps.Pdf),
            ("privacy-notice", "notice.pdf", "MZ no PDF"u8.ToArray()),
            ("privacy-notice", "large.txt", Encoding.ASCII.GetBytes(new string('a', (10 * 1024 * 1024) + 1)))]);

        Assert.Contains(lead.Errors, error => error.StartsWith("‘notice.pdf’ must be a PDF", StringComparison.Ordinal));
        Assert.Contains("‘large.txt’ must be smaller than 10 MB", lead.Errors);
        await lead.OpenAsync($"/forum/{id}/form/application/policies");
        Assert.Contains("policy.pdf", lead.Text, StringComparison.Ordinal);
        await lead.PressAsync("Remove policy.pdf");
        Assert.DoesNotContain("policy.pdf", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_File_OfThisForumYear_IsAnAttachment_AndOfAnother_IsNotFound()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/form/application");
        var href = lead.Page.QuerySelector("a[href*='/file/']")!.GetAttribute("href")!;

        var file = await lead.FetchAsync(href);
        var stray = await run.Service<IDocumentStore>().PutAsync("%PDF-1.4 of another forum"u8.ToArray());

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(ForumSteps.Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.OpenAsync($"/forum/{id}/file/{stray}")).Status);
    }

    [Fact]
    public async Task Get_Form_ReturnedForChanges_ShowsTheNoteAndMarksOnlyWhatWasNamed()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        var note = await run.Service<Papers>().KeepNoteAsync("Please say more about your plans.");
        await run.DoAsync(id, Stages.Staff("grants-officer"), new ReturnApplication(["plans"], note));
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}/form/application");

        Assert.Contains("Please say more about your plans.", lead.Text, StringComparison.Ordinal);
        Assert.Equal("Changes requested", lead.StatusOf("What you will do"));
        Assert.Single(lead.Page.QuerySelectorAll(".govuk-task-list__status"), status => status.TextContent == "Changes requested");
        await lead.OpenAsync($"/forum/{id}/form/application/check");
        await lead.PressAsync("Send to", ("declare", "yes"));
        Assert.Equal(Stage.Submitted, (await run.StateAsync(id)).Stage);
    }

    [Theory]
    [InlineData("/forum/2026-27.leeds")]
    [InlineData("/forum/2026-27.derby/form/report-5")]
    [InlineData("/forum/2026-27.derby/form/application/nothing")]
    [InlineData("/forum/2026-27.derby/people/adviser")]
    [InlineData("/forum/2026-27.derby/mou")]
    public async Task Get_WhatIsNotThereOrNotTheirs_IsNotFound(string address)
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var second = await run.ForumBrowserAsync(Lead);
        Assert.Equal(HttpStatusCode.NotFound, (await second.OpenAsync(address)).Status);
    }
}
