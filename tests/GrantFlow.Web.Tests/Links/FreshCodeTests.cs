using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Links;

/// <summary>Codes that go with a signature or with bank details.</summary>
public sealed class FreshCodeTests
{
    private const string Signatory = "signatory@derby.example";
    private const string Director = "director@council.derby.example";

    private static readonly (string, string)[] Signature =
        [("name", "Senior officer, Derby"), ("position", "Chair"), ("may-sign", "yes"), ("consent", "yes")];

    private static readonly (string, string)[] Countersignature =
        [("name", "Alex Signer"), ("position", "Director"), ("authority", "yes"), ("consent", "yes")];

    [Fact]
    public async Task Post_Sign_KeepsTheCodesIdAndMomentsInTheRecord()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await SignPageAsync(run, id);
        await run.PressWithCodeAsync(browser, Signatory, "Sign the MOU", Signature);
        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
        var events = await run.Service<IForumYearStore>().ReadEventsAsync(id.Value).ToListAsync();
        var signed = events.Select(EventRecords.Read).Single(written => written.Event is MouSigned);
        Assert.Equal(Proof.FreshCode, signed.Proof);
        var record = await run.Service<Papers>().FindAsync<SignatureRecord>(((MouSigned)signed.Event).Evidence);
        var mail = (await run.Service<IMessageLog>().ListAsync(id.Value)).Last(entry => entry.Template == "code");
        var code = record!.Proof.Code!;
        Assert.Equal(mail.Occurrence, code.Challenge);
        Assert.True(code.SentAt <= code.GivenAt && code.GivenAt <= record.SignedAt);
    }

    [Fact]
    public async Task Post_Sign_WithTheCodeThatOpenedTheSession_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await SignPageAsync(run, id);
        var entry = await run.CodeAsync(Signatory);
        await run.AskCodeAsync(browser, Signatory);
        await browser.PressAsync("Sign the MOU", [.. Signature, ("code", entry)]);
        await AssertNotSignedAsync(run, id, browser, "not the code");
    }

    [Fact]
    public async Task Post_Sign_WithAStaleCode_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await SignPageAsync(run, id);
        var code = await run.AskCodeAsync(browser, Signatory, Signature);
        await run.MoveClockAsync(await LaterAsync(run, 11));
        await browser.PressAsync("Sign the MOU", [.. Signature, ("code", code)]);
        await AssertNotSignedAsync(run, id, browser, "does not work any more");
        Assert.Equal("Chair", browser.Page.QuerySelector("[name=position]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_Sign_WithTheCodeOfAnotherBrowser_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await SignPageAsync(run, id);
        using var other = await SignPageAsync(run, id);
        await run.AskCodeAsync(browser, Signatory);
        var elsewhere = await run.AskCodeAsync(other, Signatory);
        await browser.PressAsync("Sign the MOU", [.. Signature, ("code", elsewhere)]);
        await AssertNotSignedAsync(run, id, browser, "not the code");
    }

    [Fact]
    public async Task Post_Sign_WithSomebodyElsesCodeInTheSameBrowser_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await run.SignAsync(id, Stages.Signatory);
        using var browser = await run.EnterByAsync((await run.LatestMailAsync(Director, "mou-to-countersign")).Links[0], Director);
        var directors = await run.AskCodeAsync(browser, Director);
        var page = browser.Keep();
        var newcomer = new Person(new PersonId("derby-deputy"), "Deputy, Derby", "deputy@council.derby.example");
        await run.Service<IPeople>().PutAsync([newcomer]);
        await run.DoAsync(id, Stages.Director, new ChangePerson(Role.AuthoritySignatory, newcomer.Id, new ContentHash(new string('0', 64))));
        await browser.OpenAsync((await run.LatestMailAsync(newcomer.Email, "delegation")).Links[0]);
        await run.EnterAsync(browser, newcomer.Email);
        Assert.Null(browser.Page.QuerySelector("input[name=code]"));
        await run.AskCodeAsync(browser, newcomer.Email);
        await browser.PressAsync("Sign the agreement", [.. Countersignature, ("code", directors)]);
        Assert.Contains("not the code", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
        Assert.NotNull(page.Page);
    }

    [Fact]
    public async Task Post_Sign_TwiceAtOnce_SignsOnce()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await SignPageAsync(run, id);
        var code = await run.AskCodeAsync(browser, Signatory);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.SendAlongsideAsync("Sign the MOU", [.. Signature, ("code", code)])));
        var events = await run.Service<IForumYearStore>().ReadEventsAsync(id.Value).ToListAsync();
        Assert.Single(events, recorded => recorded.Type == nameof(MouSigned));
    }

    [Fact]
    public async Task Post_Sign_AfterItWasDeclined_IsRefusedKindly()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await SignPageAsync(run, id);
        var code = await run.AskCodeAsync(browser, Signatory);
        await run.DoAsync(id, Stages.Signatory, new DeclineMou(new ContentHash(new string('0', 64))));
        await browser.PressAsync("Sign the MOU", [.. Signature, ("code", code)]);
        Assert.Single(browser.Errors);
        Assert.Equal(Stage.MouDeclined, (await run.StateAsync(id)).Mou.Stage);
    }

    [Fact]
    public async Task Post_Sign_ByADelegate_SignsInTheirOwnName_AndTheOldLinkIsDead()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var director = await run.EnterByAsync((await run.LatestMailAsync(Director, "mou-to-countersign")).Links[0], Director);
        await director.FollowAsync("Somebody else should sign");
        await director.PressAsync("Name this person", ("role", "signatory"), ("name", "Deputy, Derby"), ("email", "deputy@council.derby.example"), ("why", "I am on leave until May."));
        Assert.Equal("You are signed out", director.Heading);
        using var dead = await run.Browse().OpenAsync((await run.LatestMailAsync(Director, "mou-to-countersign")).Links[0]);
        Assert.Equal("Somebody else does this now", dead.Heading);

        var delegation = await run.LatestMailAsync("deputy@council.derby.example", "delegation");
        Assert.Contains("I am on leave until May.", delegation.Text, StringComparison.Ordinal);
        using var deputy = await run.EnterByAsync(delegation.Links[0], "deputy@council.derby.example");
        Assert.Equal($"/authority/{id}/sign", deputy.Path);
        await run.PressWithCodeAsync(deputy, "deputy@council.derby.example", "Sign the agreement", Countersignature);
        var state = await run.StateAsync(id);
        Assert.Equal((Stage.MouComplete, state.People[Role.AuthoritySignatory]), (state.Mou.Stage, state.Mou.CountersignedBy!.Value));
        Assert.NotEqual(new PersonId("derby-director"), state.Mou.CountersignedBy);
    }

    private static async Task<Browser> SignPageAsync(LocalRun run, ForumYearId id)
    {
        var browser = await run.EnterByAsync((await run.LatestMailAsync(Signatory, "mou-to-sign")).Links[0], Signatory);
        Assert.Equal($"/forum/{id}/mou", browser.Path);
        return browser;
    }

    private static Task<string> LaterAsync(LocalRun run, int minutes) =>
        Task.FromResult(London.Clock(run.Service<TimeProvider>().GetUtcNow().AddMinutes(minutes)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static async Task AssertNotSignedAsync(LocalRun run, ForumYearId id, Browser browser, string why)
    {
        Assert.Contains(why, Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(Stage.MouIssued, (await run.StateAsync(id)).Mou.Stage);
    }
}
