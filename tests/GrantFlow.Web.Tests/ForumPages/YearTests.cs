using System.Net;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.ForumPages;

public sealed class YearTests
{
    private const string Lead = "lead@derby.example";
    private const string Signatory = "signatory@derby.example";

    [Fact]
    public async Task Get_Home_WhenInvited_SaysWhatToDoAndByWhen()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}");

        Assert.Equal("Derby Parent Carer Forum", lead.Heading);
        Assert.Contains("Send the application Do this by 5pm on Friday 26 June 2026.", lead.Text, StringComparison.Ordinal);
        Assert.Equal("Invited to apply", lead.StatusOf("Application"));
        Assert.Equal("Not open yet", lead.StatusOf("First payment"));
        Assert.Empty(lead.Page.QuerySelectorAll("a[href='']"));
        Assert.Contains("adviser-east-midlands@contact.example", lead.Text, StringComparison.Ordinal);
        await lead.FollowAsync("Send the application");
        Assert.Equal("Apply for the grant", lead.Heading);
    }

    [Fact]
    public async Task Get_Home_WhenLate_SaysSoKindlyAndUntilWhenItIsTaken()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        await run.MoveClockAsync("2026-06-30T10:00");
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}");

        Assert.Contains("This was due at 5pm on Friday 26 June 2026. You can still do it until 5pm on Thursday 16 July 2026.", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Home_AfterSending_SaysForWhomItWaits()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}");

        Assert.Contains("There is nothing for you to do now.", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Contact: decide on the application, by 5pm on", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Home_BySomebodyWhoGaveUpTheirRole_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await run.Service<IPeople>().PutAsync([new Person(new("new-lead"), "New lead", "new@derby.example")]);
        var note = await run.Service<Papers>().KeepNoteAsync("Moved away");
        await run.DoAsync(id, Stages.Staff("grants-officer"), new ChangePerson(Role.ForumLead, new("new-lead"), note));

        Assert.Equal(HttpStatusCode.Forbidden, (await lead.OpenAsync($"/forum/{id}/form/application")).Status);
    }

    [Fact]
    public async Task Post_Bank_WithMistakes_KeepsWhatWasTyped_AndWithout_ShowsOnlyTheLastDigits()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/bank");

        await run.PressWithCodeAsync(lead, Lead, "Save the bank details", ("account-name", "Derby forum"), ("sort-code", "30 94"), ("account-number", "00733499"));
        Assert.Single(lead.Errors);
        Assert.Equal("30 94", lead.Page.QuerySelector("[name=sort-code]")!.GetAttribute("value"));
        await lead.PressAsync("Save the bank details", ("sort-code", "30 94 37"), ("code", await run.CodeAsync(Lead)));

        Assert.Equal(Stage.BankGiven, (await run.StateAsync(id)).Bank.Stage);
        Assert.Contains("ends with 37", lead.Text, StringComparison.Ordinal);
        Assert.Contains("ends with 99", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("00733499", lead.Page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("No payment is made until that is done", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Bank_WhenInvited_SaysWhatComesFirst()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/bank");
        Assert.Contains("The application has not been started. Start it first.", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("[name=sort-code]"));
    }

    [Fact]
    public async Task Post_Plan_AsksForAChangeThatAddsUp()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/plan");
        Assert.Equal("Training", lead.Page.QuerySelector("[name='plan[0].item']")!.GetAttribute("value"));

        await lead.PressAsync("Ask my adviser", ("plan[0].planned", "9,000"), ("reason", "Training costs less"));
        Assert.Contains("the award is £17,500", Assert.Single(lead.Errors), StringComparison.Ordinal);
        Assert.Equal("9,000", lead.Page.QuerySelector("[name='plan[0].planned']")!.GetAttribute("value"));
        await lead.PressAsync("Add another line");
        await lead.PressAsync("Ask my adviser", ("plan[2].item", "Childcare"), ("plan[2].planned", "1,000"));

        Assert.Equal(Stage.PlanChangeAsked, (await run.StateAsync(id)).Plan.Stage);
        Assert.Contains("Childcare: £1,000", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Training costs less", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("[name=reason]"));
    }

    [Fact]
    public async Task Get_Plan_BeforeTheAward_SaysThatItComesLater()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/plan");
        Assert.Contains("after the award", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("[name=reason]"));
    }

    [Fact]
    public async Task Post_Change_GivesARoleToSomebodyNew_OnceForADoublePress()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/people/second-contact");
        var page = lead.Keep();
        (string, string)[] fields = [("name", "New second contact, Derby"), ("email", "new-second@derby.example"), ("note", "The old one has left")];

        await lead.PressAsync("Save the change", fields);
        var version = (await run.StateAsync(id)).Version;
        lead.Back(page);
        await lead.PressAsync("Save the change", fields);

        Assert.Equal("People of your forum", lead.Heading);
        Assert.Contains("new-second@derby.example", lead.Text, StringComparison.Ordinal);
        Assert.Equal(version, (await run.StateAsync(id)).Version);
        Assert.NotEmpty(await run.MailAsync("new-second@derby.example"));
    }

    [Fact]
    public async Task Post_Change_ToAnAddressKnownHere_MakesThatPersonHoldBothRoles()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/people/second-contact");

        await lead.PressAsync("Save the change", ("name", "Another name"), ("email", "SIGNATORY@derby.example"), ("note", "Nobody else can"));

        Assert.Empty(lead.Errors);
        Assert.Equal("derby-signatory", (await run.StateAsync(id)).People[Role.ForumSecond].Value);
        Assert.DoesNotContain("Another name", lead.Page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We know signatory@derby.example as Senior officer, Derby already", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Change_HandingOverOnesOnlyRole_EndsTheSessionAndTheLink()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/people/lead");

        await lead.PressAsync("Save the change", ("name", "New lead, Derby"), ("email", "new@derby.example"), ("note", "I move away"));

        Assert.Equal("You are signed out", lead.Heading);
        Assert.Contains("New lead, Derby is now the forum’s lead", lead.Text, StringComparison.Ordinal);
        await lead.OpenAsync((await run.LatestMailAsync(Lead, "invitation")).Links[0]);
        Assert.Equal((HttpStatusCode.Forbidden, "Somebody else does this now"), (lead.Status, lead.Heading));
    }

    [Fact]
    public async Task Post_Change_WithoutAnAddress_ChangesNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/people/lead");

        await lead.PressAsync("Save the change", ("name", "Somebody"), ("email", "not an address"));

        Assert.Equal(2, lead.Errors.Count);
        Assert.Equal("derby-lead", (await run.StateAsync(id)).People[Role.ForumLead].Value);
    }

    [Fact]
    public async Task Post_Withdraw_NeedsAReasonAndATick()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        using var lead = await run.ForumBrowserAsync(Lead);
        await lead.OpenAsync($"/forum/{id}/withdraw");

        await lead.PressAsync("Withdraw", ("reason", "The forum closes"));
        Assert.Equal(["Tick the box to say that the forum withdraws"], lead.Errors);
        Assert.Contains("The forum closes", lead.Page.QuerySelector("[name=reason]")!.TextContent, StringComparison.Ordinal);
        await lead.PressAsync("Withdraw", ("sure", "yes"));

        Assert.Equal(Stage.Withdrawn, (await run.StateAsync(id)).Stage);
        Assert.Contains("The forum has withdrawn from this year", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Mou_ByTheLead_ShowsTheTextAndWhoSigns()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var lead = await run.ForumBrowserAsync(Lead);

        await lead.OpenAsync($"/forum/{id}/mou");

        var document = (await run.StateAsync(id)).Mou.Document!.Value;
        Assert.Contains("We plan services together", lead.Text, StringComparison.Ordinal);
        Assert.Contains(document.Value, lead.Text, StringComparison.Ordinal);
        Assert.Single(lead.Page.QuerySelectorAll("h1"));
        Assert.Contains("The person who signs is Senior officer, Derby", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("[name=consent]"));
        using var file = await lead.FetchAsync($"/forum/{id}/mou/document");
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal(document.Value, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task Post_Mou_BySignatory_SignsWithARecordOfWhatWasShown()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var officer = await run.ForumBrowserAsync(Signatory);
        await officer.OpenAsync($"/forum/{id}/mou");

        var code = await run.AskCodeAsync(officer, Signatory);
        await officer.PressAsync("Sign the MOU", ("name", "Senior officer, Derby"));
        Assert.Equal(3, officer.Errors.Count);
        await officer.PressAsync("Sign the MOU", ("position", "Chair"), ("may-sign", "yes"), ("consent", "yes"), ("code", code));

        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
        Assert.Contains("Derby City Council signs next", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("[name=consent]"));
    }

    [Fact]
    public async Task Post_Mou_ReplacedSinceItWasShown_ShowsTheNewVersionAndAsksAgain()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var officer = await run.ForumBrowserAsync(Signatory);
        await officer.OpenAsync($"/forum/{id}/mou");
        var code = await run.AskCodeAsync(officer, Signatory);
        var forum = (await run.Service<IForums>().FindAsync("derby"))!;
        await run.Service<IForums>().PutAsync([forum with { Name = "Derby Forum of Parent Carers" }]);
        await run.Service<MouDesk>().ReissueAsync(id, Stages.Staff("grants-officer"), "The name has changed", new CommandId("reissue"));

        await officer.PressAsync("Sign the MOU", ("name", "Senior officer, Derby"), ("position", "Chair"), ("may-sign", "yes"), ("consent", "yes"), ("code", code));

        Assert.Contains("not the current version of the MOU", Assert.Single(officer.Errors), StringComparison.Ordinal);
        Assert.Contains("Derby Forum of Parent Carers is the parent carer forum", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Chair", officer.Page.QuerySelector("[name=position]")!.GetAttribute("value"));
        Assert.Null(officer.Page.QuerySelector("[name=consent][checked]"));
        Assert.Equal(Stage.MouIssued, (await run.StateAsync(id)).Mou.Stage);
        await run.PressWithCodeAsync(officer, Signatory, "Sign the MOU", ("may-sign", "yes"), ("consent", "yes"));
        Assert.Equal((Stage.MouSigned, 2), ((await run.StateAsync(id)).Mou.Stage, (await run.StateAsync(id)).Mou.Version));
    }

    [Fact]
    public async Task Post_Decline_WithAReason_TellsContact()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var officer = await run.ForumBrowserAsync(Signatory);
        await officer.OpenAsync($"/forum/{id}/mou/decline");

        await officer.PressAsync("Decline the MOU");
        Assert.Single(officer.Errors);
        await officer.PressAsync("Decline the MOU", ("reason", "The authority’s name is wrong"));

        Assert.Equal(Stage.MouDeclined, (await run.StateAsync(id)).Mou.Stage);
        Assert.Contains("The authority’s name is wrong", officer.Text, StringComparison.Ordinal);
    }
}
