using System.IO.Compression;
using System.Net;
using GrantFlow.Core;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

public sealed class PrivacyTests : IAsyncLifetime
{
    private LocalRun run = null!;
    private ForumYearId id;

    public async ValueTask InitializeAsync()
    {
        run = await LocalRun.StartAsync();
        id = await run.InviteDerbyAsync();
    }

    public ValueTask DisposeAsync() => run.DisposeAsync();

    [Fact]
    public async Task Post_a_stranger_says_so_and_keeps_what_was_typed()
    {
        using var browser = await run.StaffAsync("programme-lead");
        await browser.OpenAsync("/staff/privacy");

        await browser.PressAsync("Find what we hold", ("email", "nobody@derby.example"));

        Assert.Contains("We hold nobody with this address", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal("nobody@derby.example", browser.Page.QuerySelector("input[name=email]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_archive_gives_a_file_with_all_that_is_held()
    {
        using var browser = await FindLeadAsync();
        Assert.DoesNotContain("lead@derby.example", browser.Path, StringComparison.Ordinal);

        using var answer = await browser.FetchAsync("/staff/privacy/derby-lead?handler=Archive");

        Assert.Equal(("attachment", "what-we-hold.zip"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var reader = new StreamReader(archive.GetEntry("person.json")!.Open());
        Assert.Contains("lead@derby.example", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_somebody_with_a_role_offers_no_erasure()
    {
        using var browser = await FindLeadAsync();

        Assert.Contains("still has a role in 2026-27.derby. Name somebody else there first", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector(".govuk-button--warning"));
    }

    [Fact]
    public async Task Post_erase_asks_to_make_sure_and_then_erases()
    {
        await ReplaceLeadAsync();
        using var browser = await FindLeadAsync();

        await browser.PressAsync("Erase for good");
        Assert.Equal(["Choose what is to be erased", "Make sure that this person asked for it, then tick the box"], browser.Errors);
        await browser.PressAsync("Erase for good", ("reach", "Entry"), ("sure", "yes"));

        Assert.Contains("It is erased", browser.Text, StringComparison.Ordinal);
        Assert.Equal(new Person(new PersonId("derby-lead"), "Name erased", ""), await run.Service<IPeople>().FindAsync(new PersonId("derby-lead")));
        Assert.Empty(await run.MailAsync("lead@derby.example"));
    }

    [Theory]
    [InlineData("adviser-east-midlands")]
    [InlineData("auditor")]
    [InlineData("approver-1")]
    public async Task Get_and_post_by_anybody_else_is_refused(string persona)
    {
        using var browser = await run.StaffAsync(persona);
        await browser.OpenAsync("/staff/privacy");
        Assert.Contains("The programme lead answers such requests", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync("/staff/privacy/derby-lead");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        await browser.ForceAsync("/staff/privacy/derby-lead?handler=Erase", ("reach", "Entry"), ("sure", "yes"));

        Assert.Equal("lead@derby.example", (await run.Service<IPeople>().FindAsync(new PersonId("derby-lead")))!.Email);
    }

    private async Task<Browser> FindLeadAsync()
    {
        var browser = await run.StaffAsync("programme-lead");
        await browser.OpenAsync("/staff/privacy");
        return await browser.PressAsync("Find what we hold", ("email", "Lead@derby.example"));
    }

    private async Task ReplaceLeadAsync()
    {
        var adviser = Actor.Staff(new PersonId("adviser-east-midlands"), Proof.Persona, Role.Adviser);
        var named = new PersonNamed("New lead, Derby", "new@derby.example", "The lead has moved away.");
        Assert.Null((await run.Service<PeopleDesk>().ChangeAsync(id, adviser, Role.ForumLead, named, new CommandId("replace"))).Outcome.Why);
    }
}
