using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

public sealed class KeepingTests
{
    [Fact]
    public async Task Reports_are_returned_by_section_and_accepted()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-07-15T10:00");
        await run.SendFormAsync(id, FormKey.Report(1), Stages.Lead);

        await run.ReturnReportAsync(id, 1, run.FirstSection(id, FormKey.Report(1)), "Say what you did in May");
        Assert.Equal(Stage.ReportReturned, (await run.StateAsync(id)).ReportOf(1).Stage);
        await run.SendAgainAsync(id, FormKey.Report(1));
        using var payer = await run.StaffAsync("payer");
        await payer.OpenAsync(id, "reports/1");
        Assert.DoesNotContain("Accept the report", payer.Text, StringComparison.Ordinal);
        await payer.ForceAsync($"/staff/forum-years/{id}/reports/1?handler=Accept");
        Assert.Contains("Only an adviser or a grants officer", Assert.Single(payer.Errors), StringComparison.Ordinal);
        await run.AcceptReportAsync(id, 1);

        Assert.Equal(Stage.ReportAccepted, (await run.StateAsync(id)).ReportOf(1).Stage);
        await payer.OpenAsync(id, "reports/5");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, payer.Status);
    }

    [Fact]
    public async Task A_change_of_plan_is_shown_beside_the_plan_and_agreed_or_refused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.AskPlanAsync(id, "Trainers", "one");

        using var browser = await run.StaffAsync("adviser-east-midlands");
        await browser.OpenAsync(id, "plan");
        Assert.Contains("Trainers", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Training", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Refuse the change");
        Assert.Equal(["Write why, so that the forum understands"], browser.Errors);
        await browser.PressAsync("Refuse the change", ("refuse-note", "Too little for meetings"));
        Assert.Empty(browser.Errors);
        await run.AskPlanAsync(id, "Two trainers", "two");
        await run.AgreePlanAsync(id);

        await browser.OpenAsync(id, "plan");
        Assert.Contains("Two trainers", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_are_paused_with_a_day_and_a_reason_and_started_again()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        using var browser = await run.StaffAsync("adviser-east-midlands");
        await browser.OpenAsync(id, "pause");
        await browser.PressAsync("Pause reminders", ("until-day", "1"), ("until-month", "1"), ("until-year", "2020"));
        Assert.Equal(["Write why reminders are paused"], browser.Errors);
        await browser.PressAsync("Pause reminders", ("note", "The lead is in hospital"));
        Assert.Equal(["The day on which reminders start again must lie in the future. Choose a later day."], browser.Errors);
        var until = London.Date(run.Service<TimeProvider>().GetUtcNow()).AddDays(30);
        await browser.PressAsync("Pause reminders", ("until-day", $"{until.Day}"), ("until-month", $"{until.Month}"), ("until-year", $"{until.Year}"));
        Assert.Empty(browser.Errors);
        Assert.Contains($"Reminders are paused until {London.Tell(until)}", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The lead is in hospital", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync(id, "pause");
        await browser.PressAsync("Start reminders again");
        Assert.Contains("Reminders are on again", browser.Text, StringComparison.Ordinal);
        Assert.Null((await run.StateAsync(id)).Pause);
        using var payer = await run.StaffAsync("payer");
        await payer.OpenAsync(id, "pause");
        Assert.DoesNotContain("When do reminders start again", payer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_moves_with_a_date_and_a_reason_and_a_report_is_waived()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-07-02T10:00");
        using var browser = await run.StaffAsync("grants-officer");

        await browser.OpenAsync(id, "");
        await browser.FollowAsync("Change the deadline");
        await browser.PressAsync("Move the deadline", ("due-day", "31"), ("due-month", "2"), ("due-year", "2026"), ("extend-note", "Illness"));
        Assert.Equal(["Enter the new deadline as a real date, like 27 3 2026"], browser.Errors);
        await browser.PressAsync("Move the deadline", ("due-day", "1"), ("due-month", "4"), ("due-year", "2026"));
        Assert.Contains("must lie in the future", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Move the deadline", ("due-day", "14"), ("due-month", "8"), ("due-year", "2026"));
        Assert.Empty(browser.Errors);
        Assert.Contains("5pm on Friday 14 August 2026", browser.Text, StringComparison.Ordinal);

        await browser.FollowAsync("Change the deadline");
        await browser.PressAsync("Waive the report", ("waive-note", "The forum had no members in June"));
        Assert.Equal(Stage.ReportWaived, (await run.StateAsync(id)).ReportOf(1).Stage);
    }

    [Fact]
    public async Task The_claim_deadline_is_told_to_be_fixed()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-10-05T10:00");
        var claim = (await run.StateAsync(id)).Find(ObligationKind.Claim)!.Id;
        using var browser = await run.StaffAsync("grants-officer");

        await browser.OpenAsync(id, $"deadlines/{claim}");
        Assert.DoesNotContain("Move the deadline", browser.Text, StringComparison.Ordinal);
        await browser.ForceAsync($"/staff/forum-years/{id}/deadlines/{claim}?handler=Extend",
            ("due-day", "1"), ("due-month", "12"), ("due-year", "2026"), ("extend-note", "Please"));

        Assert.Contains("the same for every forum", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_is_named_for_a_role_and_a_known_address_is_the_same_person()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await run.StaffAsync("adviser-east-midlands");

        await browser.OpenAsync(id, "people");
        await browser.PressAsync("Name this person", ("role", "ForumLead"), ("name", "New lead"), ("email", "not an address"), ("reason", "Moved away"));
        Assert.Contains("email address", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal("New lead", browser.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        await browser.PressAsync("Name this person", ("role", "ForumLead"), ("email", "new-lead@derby.example"));
        Assert.Empty(browser.Errors);
        await browser.OpenAsync(id, "people");
        Assert.Contains("new-lead@derby.example", browser.Text, StringComparison.Ordinal);

        await run.StepAsync(id, "grants-officer", "people", "Name this person",
            ("role", "ForumSecond"), ("name", "The senior officer"), ("email", "SIGNATORY@derby.example"), ("reason", "Two roles"));
        Assert.Equal(new PersonId("derby-signatory"), (await run.StateAsync(id)).People[Role.ForumSecond]);
    }

    [Fact]
    public async Task A_link_is_sent_again_to_the_address_that_is_held()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();

        await run.StepAsync(id, "adviser-east-midlands", "people", "Send a new link", ("link-role", "ForumLead"));

        Assert.NotEmpty((await run.LatestMailAsync("lead@derby.example", "new-link")).Links);
    }

    [Fact]
    public async Task A_new_version_of_the_MOU_voids_what_was_signed()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await run.StaffAsync("adviser-east-midlands");

        await browser.OpenAsync(id, "mou");
        Assert.Contains("Some signer, Director", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Issue a new version");
        Assert.Equal(["Write why there is a new version"], browser.Errors);
        await browser.PressAsync("Issue a new version", ("reason", "The council has a new name"));
        Assert.Empty(browser.Errors);
        Assert.Equal(2, (await run.StateAsync(id)).Mou.Version);
        await browser.OpenAsync($"/staff/forum-years/{id}/mou?handler=Document");
        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        Assert.Contains("Derby", browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lapsed_application_is_opened_again()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        await run.MoveClockAsync("2026-07-20T10:00");
        Assert.Equal(Stage.Lapsed, (await run.StateAsync(id)).Stage);

        await run.StepAsync(id, "adviser-east-midlands", "reopen", "Open it again",
            ("due-day", "14"), ("due-month", "8"), ("due-year", "2026"), ("note", "The forum had lost its lead"));

        Assert.Equal(Stage.Drafting, (await run.StateAsync(id)).Stage);
    }

    [Fact]
    public async Task The_year_goes_to_its_end_on_the_pages()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-10-05T10:00");
        await run.SendFormAsync(id, FormKey.Report(1), Stages.Lead);
        await run.AcceptReportAsync(id, 1);
        await run.SendFormAsync(id, new FormKey(FormKind.Claim), Stages.Signatory);
        await run.ReleaseAsync(id, "second");
        await run.PayAsync(id, "second", "PCF-0002");
        await run.MoveClockAsync("2027-04-05T10:00");
        foreach (var quarter in new[] { 2, 3, 4 })
        {
            await run.SendFormAsync(id, FormKey.Report(quarter), Stages.Lead);
            await run.AcceptReportAsync(id, quarter);
        }

        using var browser = await run.StaffAsync("grants-officer");
        await browser.OpenAsync(id, "close");
        await browser.PressAsync("Close the year");
        Assert.Contains("monitoring return is not approved", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.SendFormAsync(id, new FormKey(FormKind.Monitoring), Stages.Lead);
        await browser.OpenAsync(id, "monitoring");
        await browser.PressAsync("Approve the return", ("underspend", "1"));
        Assert.Contains("Enter an amount in that range", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.ApproveMonitoringAsync(id);
        await run.CloseYearAsync(id);

        Assert.Equal(Stage.Closed, (await run.StateAsync(id)).Stage);
        await browser.OpenAsync(id, "");
        Assert.Contains("This year is over", browser.Text, StringComparison.Ordinal);
    }
}

internal static class PlanSteps
{
    public static async Task AskPlanAsync(this LocalRun run, ForumYearId id, string item, string press) =>
        Assert.Null((await run.Service<PlanDesk>().AskAsync(id, Stages.Lead, [new BudgetLine(item, "17,500")], "Costs rose", new CommandId(press))).Why);

    public static async Task SendAgainAsync(this LocalRun run, ForumYearId id, FormKey key) =>
        Assert.Null(Assert.IsType<FormSent.Answered>(await run.Service<FormDesk>().SendAsync(id, key, Stages.Lead, new CommandId("again"))).Outcome.Why);
}
