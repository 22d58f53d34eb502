using System.Net;
using GrantFlow.Core;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

/// <summary>What staff see and do where mail does not arrive.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Lead = "lead@derby.example";
    private const string Officer = "grants-officer@contact.example";

    private readonly MoodyMail mail = new();
    private LocalRun run = null!;

    public async ValueTask InitializeAsync() => run = await LocalRun.StartAsync(configure: mail.Install);

    public async ValueTask DisposeAsync()
    {
        await run.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Post_another_address_ends_the_trouble_everywhere_and_sends_what_waited_once()
    {
        var id = await BouncedAsync();
        using var browser = await run.StaffAsync("adviser-east-midlands");
        await browser.OpenAsync("/staff/tasks");
        Assert.Contains("Put an address right: mail to Forum lead, Derby came back", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(id, "");
        Assert.Contains("Mail to Forum lead, Derby", browser.Text, StringComparison.Ordinal);
        await browser.FollowAsync("Put the address right");
        Assert.Equal("Email address of Forum lead, Derby", browser.Heading);

        await browser.PressAsync("Change the address", ("email", "no address"));
        Assert.Equal(["Enter their email address, like name@example.com"], browser.Errors);
        Assert.Contains("value=\"no address\"", browser.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await browser.PressAsync("Change the address", ("email", "new.lead@derby.example"));

        Assert.Contains("The address is changed", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Put the address right", browser.Text, StringComparison.Ordinal);
        await run.Service<Pump>().DrainAsync();
        Assert.Equal(["new-link"], mail.TemplatesTo("new.lead@derby.example"));
        await browser.OpenAsync("/staff/tasks");
        Assert.Contains("Every message has arrived or is on its way", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_try_again_of_the_same_address_ends_the_trouble_and_a_colleague_who_is_late_is_told()
    {
        var id = await BouncedAsync();
        using var first = await run.StaffAsync("grants-officer");
        using var second = await run.StaffAsync("programme-lead");
        await first.OpenAsync(id, "addresses/derby-lead");
        await second.OpenAsync(id, "addresses/derby-lead");

        await first.PressAsync("Try this address again");
        await second.PressAsync("Try this address again");

        Assert.Contains("Mail goes to this address again", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Nothing is wrong with this address any more. A colleague was first. Nothing was changed."], second.Errors);
        await second.OpenAsync(id, "addresses/derby-lead");
        Assert.Contains("Nothing is wrong with this address now", second.Text, StringComparison.Ordinal);
        await second.OpenAsync(id, "addresses/stranger");
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
    }

    [Fact]
    public async Task Post_of_somebody_who_only_reads_changes_nothing()
    {
        var id = await BouncedAsync();
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync(id, "addresses/derby-lead");
        Assert.Contains("An adviser, a grants officer or the programme lead puts this right", browser.Text, StringComparison.Ordinal);
        await browser.ForceAsync($"/staff/forum-years/{id}/addresses/derby-lead?handler=Again");
        Assert.NotNull(await run.Service<IAddressTroubles>().FindOpenAsync(new PersonId("derby-lead")));
    }

    [Theory]
    [InlineData("SendAgain", "The message is on its way again", 1)]
    [InlineData("Arrived", "The message is recorded as arrived", 0)]
    public async Task Post_a_verdict_about_an_unknown_message_settles_it_once(string verdict, string notice, int copies)
    {
        mail.Answer(Lead, SendResult.Unknown);
        var id = await run.InviteDerbyAsync();
        mail.Answer(Lead, SendResult.Accepted);
        using var browser = await run.StaffAsync("adviser-east-midlands");
        await browser.OpenAsync("/staff/messages?state=trouble");
        await browser.FollowAsync("Invitation");
        Assert.Contains("Nobody can tell", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(id, "");
        await browser.FollowAsync("Find out and settle it");

        await browser.PressAsync("Settle it");
        Assert.Equal(["Choose what you found out"], browser.Errors);
        await browser.PressAsync("Settle it", ("verdict", verdict));

        Assert.Contains(notice, browser.Text, StringComparison.Ordinal);
        await run.Service<Pump>().DrainAsync();
        Assert.Equal(copies, mail.TemplatesTo(Lead).Count());
        await browser.OpenAsync("/staff/messages?state=Unknown");
        Assert.Contains("No message fits", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_a_part_of_the_mail_of_the_day_tells_where_that_mail_is_and_its_page_settles_it()
    {
        mail.Answer(Officer, SendResult.Unknown);
        var id = await run.ToSubmittedAsync();
        await run.MoveClockAsync("2026-03-26T12:00");
        using var browser = await run.StaffAsync("grants-officer");
        var part = (await run.Service<IMessageLog>().ListAsync(id.Value)).Single(entry => entry.To.Value == "grants-officer");
        await browser.OpenAsync(id, $"messages/{part.Id}");
        Assert.Contains("Nobody can tell", browser.Text, StringComparison.Ordinal);

        await browser.FollowAsync("the mail of the day");
        Assert.Equal("Mail of the day to Grants officer", browser.Heading);
        await browser.PressAsync("Settle it", ("verdict", "SendAgain"));

        Assert.Contains("goes with the next mail of the day", browser.Text, StringComparison.Ordinal);
        mail.Answer(Officer, SendResult.Accepted);
        await run.MoveClockAsync("2026-03-27T12:00");
        Assert.Equal(["staff-task"], mail.TemplatesTo(Officer));
    }

    [Fact]
    public async Task Get_the_mail_of_the_day_that_bounced_leads_to_the_address_and_what_waits_goes_after_it_is_put_right()
    {
        await run.ToSubmittedAsync();
        await run.MoveClockAsync("2026-03-26T12:00");
        await mail.ReportAsync(run, Officer, MessageState.Bounced);
        await run.MoveClockAsync("2026-04-10T12:00");
        Assert.Single(mail.TemplatesTo(Officer));
        using var browser = await run.StaffAsync("programme-lead");
        await browser.OpenAsync("/staff/tasks");
        await browser.FollowAsync("mail to Grants officer came back");
        Assert.Equal("Email address of Grants officer", browser.Heading);

        await browser.PressAsync("Try this address again");

        Assert.Contains("Nothing is wrong with this address now", browser.Text, StringComparison.Ordinal);
        await run.MoveClockAsync("2026-04-13T12:00");
        Assert.Equal(["staff-task", "staff-overdue"], mail.TemplatesTo(Officer));
        await browser.SignInAsync("programme-lead");
        await browser.OpenAsync("/staff/mail/addresses/stranger");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Get_messages_shows_where_each_is_by_state_and_template()
    {
        await BouncedAsync();
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync("/staff/messages");
        Assert.Contains("Bounced", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/messages?state=Held");
        Assert.Contains("Kept back: the address does not work", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/messages?template=no-such-message");
        Assert.Contains("No message fits", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/messages?state=Lost");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Get_tasks_holds_what_waits_with_its_age_by_role_and_region()
    {
        await run.ToSubmittedAsync();
        await run.MoveClockAsync("2026-03-05T12:00");
        using var browser = await run.StaffAsync("grants-officer");

        await browser.OpenAsync("/staff/tasks?role=GrantsOfficer&region=East+Midlands");
        Assert.Contains("Decide on the application", browser.Text, StringComparison.Ordinal);
        Assert.Contains("3 days", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/tasks?role=Payer");
        Assert.DoesNotContain("Derby", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/staff/tasks?region=London");
        Assert.DoesNotContain("Derby", browser.Text, StringComparison.Ordinal);
    }

    /// <summary>Derby’s lead has an address that bounced, and a letter that waits for it.</summary>
    private async Task<ForumYearId> BouncedAsync()
    {
        var id = await run.InviteDerbyAsync();
        await mail.ReportAsync(run, Lead, MessageState.Bounced);
        await run.Service<Process.Running.ForumYears>().DoAsync(id, Actor.System, new Core.ForumYears.RequestLink(Role.ForumLead, null));
        await run.Service<Pump>().DrainAsync();
        Assert.Single(mail.TemplatesTo(Lead));
        return id;
    }
}
