using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Links;

/// <summary>Who is to sign changes: what waits for staff then, and the one rule that two of them agree.</summary>
public sealed class HandOverTests
{
    private const string Adviser = "adviser-east-midlands";
    private const string Director = "director@council.derby.example";
    private const string Deputy = "deputy@council.derby.example";
    private const string Following = "See that the new signatory signs";
    private const string Confirming = "Confirm who is to sign";

    [Fact]
    public async Task Post_HandOver_IsTheAdvisersTaskUntilTheNewOneSigns()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var director = await run.EnterByAsync((await run.LatestMailAsync(Director, "mou-to-countersign")).Links[0], Director);
        await director.FollowAsync("Somebody else should sign");
        await director.PressAsync("Name this person", ("role", "signatory"), ("name", "Deputy, Derby"), ("email", Deputy), ("why", "I am on leave until May."));
        await run.MoveClockAsync("2026-03-04T12:00");

        using var adviser = await run.StaffAsync(Adviser);
        await adviser.OpenAsync("/staff/tasks?role=Adviser");
        Assert.Contains("2 days", RowOf(adviser, Following), StringComparison.Ordinal);
        await adviser.OpenAsync(id, "");
        Assert.Contains(Following, adviser.Page.QuerySelector(".gf-why")!.TextContent, StringComparison.Ordinal);
        await adviser.OpenAsync("/staff/tasks?role=Adviser");
        await adviser.FollowAsync(Following);
        Assert.Equal($"/staff/forum-years/{id}/people", adviser.Path);

        using var deputy = await run.EnterByAsync((await run.LatestMailAsync(Deputy, "delegation")).Links[0], Deputy);
        await run.PressWithCodeAsync(deputy, Deputy, "Sign the agreement", ("name", "Deputy, Derby"), ("position", "Deputy director"), ("authority", "yes"), ("consent", "yes"));
        await run.Service<Pump>().DrainAsync();
        await adviser.OpenAsync("/staff/tasks");
        Assert.DoesNotContain(Following, adviser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AProposedSignatory_IsAColleaguesTaskUntilTheyConfirm()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await ProposeAsync(run, id);
        using var officer = await run.StaffAsync("grants-officer");
        await officer.OpenAsync(id, "");
        Assert.Contains(Confirming, officer.Page.QuerySelector(".gf-why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Confirm the new senior officer of the forum", officer.Text, StringComparison.Ordinal);
        await officer.OpenAsync("/staff/tasks?role=GrantsOfficer");
        Assert.Contains("since today", RowOf(officer, Confirming), StringComparison.Ordinal);
        await officer.FollowAsync(Confirming);
        await officer.PressAsync("Confirm New chair, Derby");
        Assert.Empty(officer.Errors);
        await run.Service<Pump>().DrainAsync();
        await officer.OpenAsync("/staff/tasks");
        Assert.DoesNotContain(Confirming, officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Withdraw_LeavesTheSignatory_AndWhoeverConfirmsLaterIsTold()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await ProposeAsync(run, id);
        using var late = await run.StaffAsync("grants-officer");
        await late.OpenAsync(id, "people");

        await run.StepAsync(id, Adviser, "people", "Do not change to New chair, Derby");
        Assert.Empty((await run.StateAsync(id)).Proposed);
        await late.PressAsync("Confirm New chair, Derby");
        Assert.Contains("not waiting to be confirmed any more", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal(new PersonId("derby-signatory"), (await run.StateAsync(id)).People[Role.ForumSignatory]);
        await late.OpenAsync(id, "");
        Assert.Contains("Took back who was to sign", late.Text, StringComparison.Ordinal);
        await late.OpenAsync("/staff/tasks");
        Assert.DoesNotContain(Confirming, late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Withdraw_ByWhoeverOnlyReads_ChangesNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await ProposeAsync(run, id);
        using var auditor = await run.StaffAsync("auditor");
        await auditor.OpenAsync(id, "people");
        Assert.DoesNotContain("Do not change to", auditor.Text, StringComparison.Ordinal);
        var proposed = (await run.StateAsync(id)).Proposed[Role.ForumSignatory].Person;
        await auditor.ForceAsync($"/staff/forum-years/{id}/people?handler=Withdraw", ("withdraw-role", "ForumSignatory"), ("person", proposed.Value));
        Assert.Single((await run.StateAsync(id)).Proposed);
    }

    [Fact]
    public async Task Post_AnotherAddressOfWhoeverSigns_IsRefused_AndThePageSaysSoBefore()
    {
        var mail = new MoodyMail();
        await using var run = await LocalRun.StartAsync(configure: mail.Install);
        var id = await run.ToApprovedAsync();
        await mail.ReportAsync(run, "signatory@derby.example", MessageState.Bounced);
        using var adviser = await run.StaffAsync(Adviser);
        await adviser.OpenAsync(id, "addresses/derby-signatory");
        Assert.Null(adviser.Page.QuerySelector("input[name=email]"));
        Assert.Contains("one of us alone may not change their address", adviser.Text, StringComparison.Ordinal);

        await adviser.ForceAsync($"/staff/forum-years/{id}/addresses/derby-signatory?handler=Correct", ("email", "mine@derby.example"));
        Assert.Contains("A colleague then confirms it", Assert.Single(adviser.Errors), StringComparison.Ordinal);
        Assert.Equal("signatory@derby.example", (await run.Service<IPeople>().FindAsync(new PersonId("derby-signatory")))!.Email);

        await adviser.OpenAsync(id, "addresses/derby-signatory");
        await adviser.FollowAsync("Name them again, with the right address");
        await adviser.PressAsync("Name this person", ("role", "ForumSignatory"), ("name", "Senior officer, Derby"), ("email", "right@derby.example"), ("reason", "The address was wrong."));
        await run.StepAsync(id, "grants-officer", "people", "Confirm Senior officer, Derby");
        Assert.Contains("person-welcome", mail.TemplatesTo("right@derby.example"));
        Assert.Null(await run.Service<IAddressTroubles>().FindOpenAsync(new PersonId("derby-signatory")));
    }

    private static Task ProposeAsync(LocalRun run, ForumYearId id) => run.StepAsync(id, Adviser, "people", "Name this person",
        ("role", "ForumSignatory"), ("name", "New chair, Derby"), ("email", "chair@derby.example"), ("reason", "The chair has stepped down."));

    private static string RowOf(Browser browser, string task) =>
        browser.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(task, StringComparison.Ordinal)).TextContent;
}
