using System.Net;
using GrantFlow.Core;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Links;

public sealed class CodeTests
{
    private const string Lead = "lead@derby.example";

    [Fact]
    public async Task Post_Link_SendsACodeAndOpensNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await AtDoorAsync(run);
        await browser.PressAsync("Continue");
        Assert.Equal(("/code", "Enter the code"), (browser.Path, browser.Heading));
        Assert.Contains("l•••@derby.example", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Lead, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await browser.OpenAsync($"/forum/{id}");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Fact]
    public async Task Post_Code_InAnyCaseWithSpacesAndDashes_OpensTheTask()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var code = await run.CodeAsync(Lead);
        await browser.PressAsync("Continue", ("code", $" {code.Replace(" ", " - ", StringComparison.Ordinal).ToLowerInvariant()} "));
        Assert.Equal("/forum/2026-27.derby/form/application", browser.Path);
    }

    [Fact]
    public async Task Post_Code_TheSamePressTwice_EntersTwice_AndAnotherPressDoesNot()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var (page, code) = (browser.Keep(), await run.CodeAsync(Lead));
        await browser.PressAsync("Continue", ("code", code));
        browser.Back(page);
        await browser.PressAsync("Continue", ("code", code));
        Assert.StartsWith("/forum/", browser.Path, StringComparison.Ordinal);
        browser.Back(page);
        browser.Page.QuerySelector("input[name=command]")!.SetAttribute("value", "another-press");
        await browser.PressAsync("Continue", ("code", code));
        Assert.Contains("does not work any more", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Code_FromAnotherBrowser_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var first = await run.CodeAsync(Lead);
        using var other = await AtCodeAsync(run);
        await other.PressAsync("Continue", ("code", first));
        Assert.Contains("not the code", Assert.Single(other.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Continue", ("code", first));
        Assert.StartsWith("/forum/", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Code_WrongFiveTimes_EndsTheCode()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        for (var tries = 0; tries < 4; tries++)
            await browser.PressAsync("Continue", ("code", "2222 2222"));
        Assert.Contains("try once more", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Continue", ("code", "2222 2222"));
        Assert.Contains("Ask for a new one", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("input[name=code]"));
        await run.MoveClockAsync("2026-03-02T10:02");
        await browser.PressAsync("Send a new code");
        await browser.PressAsync("Continue", ("code", await run.CodeAsync(Lead)));
        Assert.StartsWith("/forum/", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Code_AfterTenMinutes_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var code = await run.CodeAsync(Lead);
        await run.MoveClockAsync("2026-03-02T10:11");
        await browser.PressAsync("Continue", ("code", code));
        Assert.Contains("does not work any more", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NewCode_WaitsAMinute_AndOnlyTheNewestWorks()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var first = await run.CodeAsync(Lead);
        await browser.PressAsync("Send a new code");
        Assert.Contains("a moment ago", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.MoveClockAsync("2026-03-02T10:02");
        await browser.PressAsync("Send a new code");
        var second = await run.CodeAsync(Lead);
        Assert.NotEqual(first, second);
        await browser.PressAsync("Continue", ("code", first));
        Assert.Contains("not the code", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Continue", ("code", second));
        Assert.StartsWith("/forum/", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Link_TooOften_SaysWhenToTryAgain_AndLetsNobodyWaitLong()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        for (var asked = 0; asked < 6; asked++)
            (await AtCodeAsync(run)).Dispose();
        using var browser = await AtDoorAsync(run);
        await browser.PressAsync("Continue");
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("ask again at 10:10am", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.MoveClockAsync("2026-03-02T10:10");
        await browser.PressAsync("Continue");
        Assert.Equal("/code", browser.Path);
    }

    [Fact]
    public async Task Post_Code_AfterTheAddressChanged_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var code = await run.CodeAsync(Lead);
        await run.Service<IPeople>().PutAsync([new Person(new PersonId("derby-lead"), "Forum lead, Derby", "new-address@derby.example")]);
        await browser.PressAsync("Continue", ("code", code));
        Assert.Contains("does not work any more", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Code_AfterTheLinkWasReissued_IsRefusedKindly()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var code = await run.CodeAsync(Lead);
        await run.StepAsync(id, "adviser-east-midlands", "people", "Send a new link", ("link-role", "ForumLead"));
        await browser.PressAsync("Continue", ("code", code));
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("Open the newest email", Assert.Single(browser.Errors), StringComparison.Ordinal);
        using var old = await AtDoorAsync(run);
        Assert.Equal((HttpStatusCode.NotFound, "This link does not work"), (old.Status, old.Heading));
    }

    [Fact]
    public async Task Post_Link_WhereMailDoesNotArrive_SaysSo()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        var invitation = (await run.Service<IMessageLog>().ListAsync("2026-27.derby"))[0];
        await run.Service<DeliveryDesk>().ReportAsync([new DeliveryReport(invitation.Id, MessageState.Bounced, run.Service<TimeProvider>().GetUtcNow(), "")]);
        using var browser = await AtCodeAsync(run);
        Assert.Contains("do not arrive. Please ring Contact", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await run.MailAsync(Lead), mail => mail.Template == "code");
    }

    [Fact]
    public async Task Get_TheLog_ShowsTheMessageAndNowhereTheCode()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var browser = await AtCodeAsync(run);
        var code = await run.CodeAsync(Lead);
        var entry = Assert.Single(await run.Service<IMessageLog>().ListAsync(id.Value), one => one.Template == "code");
        Assert.Equal((MessageState.Delivered, ""), (entry.State, entry.Ask));
        using var staff = await run.StaffAsync("auditor");
        await staff.OpenAsync(id, $"messages/{entry.Id}");
        Assert.Equal(HttpStatusCode.OK, staff.Status);
        Assert.DoesNotContain(code, staff.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static async Task<Browser> AtDoorAsync(LocalRun run) => await run.Browse().OpenAsync((await run.LatestMailAsync(Lead, "invitation")).Links[0]);

    private static async Task<Browser> AtCodeAsync(LocalRun run) => await (await AtDoorAsync(run)).PressAsync("Continue");
}
