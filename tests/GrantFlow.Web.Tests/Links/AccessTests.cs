using System.Net;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Links;

/// <summary>Sessions and remembered browsers, and what ends them.</summary>
public sealed class AccessTests
{
    private const string Lead = "lead@derby.example";
    private const string Signatory = "signatory@derby.example";

    [Fact]
    public async Task Get_AfterAnHourAway_IsSignedOut_AndAfterTwelveHoursInAnyCase()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await run.ForumBrowserAsync(Lead);
        for (var minutes = 50; minutes < 12 * 60; minutes += 50)
        {
            await run.MoveClockAsync(At(minutes));
            await browser.OpenAsync($"/forum/{id}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        await run.MoveClockAsync(At((12 * 60) + 1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.OpenAsync($"/forum/{id}")).Status);
        using var other = await run.ForumBrowserAsync(Lead);
        await run.MoveClockAsync(At((13 * 60) + 3));
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.OpenAsync($"/forum/{id}")).Status);
    }

    [Fact]
    public async Task Get_AStaffPage_AfterTwelveHours_AsksToSignInAgain_HoweverBusyTheDayWas()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("grants-officer");
        foreach (var hour in new[] { "14:00", "18:00", "21:30" })
        {
            await run.MoveClockAsync($"2026-03-02T{hour}");
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/staff")).Status);
        }

        await run.MoveClockAsync("2026-03-02T22:30");

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.OpenAsync("/staff")).Status);
    }

    [Fact]
    public async Task Post_SignOutEverywhere_EndsEverySessionAndRememberedBrowser()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var phone = await RememberedAsync(run, Lead, "invitation");
        using var laptop = await run.ForumBrowserAsync(Lead);
        await laptop.OpenAsync($"/forum/{id}");
        await laptop.FollowAsync("Sign out everywhere");
        await laptop.PressAsync("Sign out everywhere");
        Assert.Contains("signed out on every phone", laptop.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.OpenAsync($"/forum/{id}")).Status);
        await phone.OpenAsync((await run.LatestMailAsync(Lead, "invitation")).Links[0]);
        await phone.PressAsync("Continue");
        Assert.Equal("/code", phone.Path);
    }

    [Fact]
    public async Task Post_Link_InARememberedBrowser_EntersWithoutACode_ButBindsNobody()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await RememberedAsync(run, Signatory, "mou-to-sign");
        await browser.PressAsync("Sign out");
        var codes = (await run.MailAsync(Signatory)).Count(mail => mail.Template == "code");
        await browser.OpenAsync((await run.LatestMailAsync(Signatory, "mou-to-sign")).Links[0]);
        await browser.PressAsync("Continue");
        Assert.Equal((HttpStatusCode.OK, $"/forum/{id}/mou"), (browser.Status, browser.Path));
        Assert.Equal(codes, (await run.MailAsync(Signatory)).Count(mail => mail.Template == "code"));

        await browser.FollowAsync("decline it");
        await browser.PressAsync("Decline the MOU", ("reason", "We do not agree."));
        Assert.Contains("needs a code from your email", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.OpenAsync($"/forum/{id}/mou");
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("main button"), button => button.TextContent.Contains("Sign the MOU", StringComparison.Ordinal));
        Assert.Equal(Stage.MouIssued, (await run.StateAsync(id)).Mou.Stage);

        await browser.FollowAsync("Enter a code");
        await browser.PressAsync("Send me a code");
        await browser.PressAsync("Continue", ("code", await run.CodeAsync(Signatory)));
        Assert.Equal($"/forum/{id}/mou", browser.Path);
        await browser.FollowAsync("decline it");
        await browser.PressAsync("Decline the MOU", ("reason", "We do not agree."));
        Assert.Equal(Stage.MouDeclined, (await run.StateAsync(id)).Mou.Stage);
    }

    [Fact]
    public async Task Post_Forget_TheBrowserNeedsACodeAgain()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await RememberedAsync(run, Lead, "invitation");
        await browser.PressAsync("Sign out");
        await browser.PressAsync("Forget this browser");
        Assert.Contains("This browser is forgotten", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync((await run.LatestMailAsync(Lead, "invitation")).Links[0]);
        await browser.PressAsync("Continue");
        Assert.Equal("/code", browser.Path);
    }

    [Fact]
    public async Task Post_Link_InABrowserThatSomebodyElseIsRememberedIn_AsksForACode()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToApprovedAsync();
        using var browser = await RememberedAsync(run, Lead, "invitation");
        await browser.PressAsync("Sign out");
        await browser.OpenAsync((await run.LatestMailAsync(Signatory, "mou-to-sign")).Links[0]);
        await browser.PressAsync("Continue");
        Assert.Equal("/code", browser.Path);
        Assert.Contains("s•••@derby.example", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CorrectedAddress_EndsTheSession()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await run.ForumBrowserAsync(Lead);
        var invitation = (await run.Service<IMessageLog>().ListAsync(id.Value)).First(entry => entry.Template == "invitation");
        await run.Service<DeliveryDesk>().ReportAsync([new DeliveryReport(invitation.Id, MessageState.Bounced, run.Service<TimeProvider>().GetUtcNow(), "")]);
        Assert.Null(await run.Service<AddressDesk>().CorrectAsync(new PersonId("derby-lead"), "other@derby.example", Stages.Staff("adviser-east-midlands")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.OpenAsync($"/forum/{id}")).Status);
    }

    [Fact]
    public async Task Post_EndAccess_EndsLinksAndSessions_AndANewLinkOpensAgain()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await run.ForumBrowserAsync(Lead);
        await run.StepAsync(id, "adviser-east-midlands", "people", "End the access", ("revoke-role", "ForumLead"), ("revoke-reason", "A phone was lost."));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.OpenAsync($"/forum/{id}")).Status);
        await browser.OpenAsync((await run.LatestMailAsync(Lead, "invitation")).Links[0]);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await run.StepAsync(id, "adviser-east-midlands", "people", "Send a new link", ("link-role", "ForumLead"));
        using var again = await run.EnterByAsync((await run.LatestMailAsync(Lead, "new-link")).Links[0], Lead);
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task Post_AStaffChangeOfASignatory_WaitsForAColleague()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await run.StepAsync(id, "adviser-east-midlands", "people", "Name this person",
            ("role", "ForumSignatory"), ("name", "New chair, Derby"), ("email", "chair@derby.example"), ("reason", "The chair has stepped down."));
        Assert.Equal(new PersonId("derby-signatory"), (await run.StateAsync(id)).People[Role.ForumSignatory]);
        using (var same = await run.StaffAsync("adviser-east-midlands"))
        {
            await same.OpenAsync(id, "people");
            Assert.Contains("a colleague must confirm it", same.Text, StringComparison.Ordinal);
        }

        await run.StepAsync(id, "grants-officer", "people", "Confirm New chair, Derby");
        Assert.NotEqual(new PersonId("derby-signatory"), (await run.StateAsync(id)).People[Role.ForumSignatory]);
        using var old = await run.Browse().OpenAsync((await run.LatestMailAsync(Signatory, "mou-to-sign")).Links[0]);
        Assert.Equal(HttpStatusCode.Forbidden, old.Status);
        using var chair = await run.EnterByAsync((await run.LatestMailAsync("chair@derby.example", "person-welcome")).Links[0], "chair@derby.example");
        Assert.Equal(HttpStatusCode.OK, chair.Status);
    }

    private static async Task<Browser> RememberedAsync(LocalRun run, string email, string template)
    {
        var browser = await run.Browse().OpenAsync((await run.LatestMailAsync(email, template)).Links[0]);
        await browser.PressAsync("Continue");
        return await browser.PressAsync("Continue", ("code", await run.CodeAsync(email)), ("remember", "yes"));
    }

    private static string At(int minutes) => new DateTime(2026, 3, 2, 10, 0, 0).AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
