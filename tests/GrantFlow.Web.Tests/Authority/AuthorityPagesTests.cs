using System.Net;
using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Authority;

public sealed class AuthorityPagesTests
{
    private const string Director = "director@council.derby.example";

    private static readonly (string, string)[] Signature =
        [("name", "Alex Signer"), ("position", "Director of children’s services"), ("authority", "yes"), ("consent", "yes")];

    [Fact]
    public async Task Get_Home_SaysWhatIsAskedByWhenAndWhoSigns()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, "officer@council.derby.example");
        await browser.OpenAsync($"/authority/{id}");
        Assert.Contains("5pm on Monday 30 March 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Director, Derby signs for the authority", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Derby Parent Carer Forum", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Home_BeforeTheForumSigned_SaysNotYet()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        Assert.Null((await run.Service<MouDesk>().ReissueAsync(id, Stages.Staff("grants-officer"), "A name was wrong.", run.Service<IEntropy>().Command())).Why);
        await browser.OpenAsync($"/authority/{id}/sign");
        Assert.Equal($"/authority/{id}", browser.Path);
        Assert.Contains("There is nothing for you to do yet", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Sign_SignsAndShowsWhatHappensNext()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        Assert.Contains((await run.StateAsync(id)).Mou.Document!.Value.Value, browser.Text, StringComparison.Ordinal);
        await run.PressWithCodeAsync(browser, Director, "Sign the agreement", Signature);
        Assert.Equal($"/authority/{id}", browser.Path);
        Assert.Contains("You have signed the agreement for Derby City Council", browser.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.MouComplete, (await run.StateAsync(id)).Mou.Stage);
        await run.LatestMailAsync("signatory@derby.example", "mou-complete");
    }

    [Fact]
    public async Task Post_Sign_TheSamePressTwice_SignsOnce()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        var code = await run.AskCodeAsync(browser, Director);
        var page = browser.Keep();
        await browser.PressAsync("Sign the agreement", [.. Signature, ("code", code)]);
        var version = (await run.StateAsync(id)).Version;
        browser.Back(page);
        await browser.PressAsync("Sign the agreement", [.. Signature, ("code", code)]);
        Assert.Empty(browser.Errors);
        Assert.Equal($"/authority/{id}", browser.Path);
        Assert.Equal(version, (await run.StateAsync(id)).Version);
    }

    [Fact]
    public async Task Post_Sign_WithoutNameAndTicks_SaysWhatIsMissingAndLosesNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        await run.PressWithCodeAsync(browser, Director, "Sign the agreement", ("position", "Director"));
        Assert.Equal(3, browser.Errors.Count);
        Assert.Equal("Director", browser.Page.QuerySelector("input[name=position]")!.GetAttribute("value"));
        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
    }

    [Fact]
    public async Task Post_Sign_AVersionReplacedMeanwhile_IsRefusedAndTheNewOneShown()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        var old = (await run.StateAsync(id)).Mou.Document!.Value.Value;
        var code = await run.AskCodeAsync(browser, Director);
        await run.Service<IForums>().PutAsync([(await run.Service<IForums>().FindAsync("derby"))! with { Name = "Derby Parents Together" }]);
        Assert.Null((await run.Service<MouDesk>().ReissueAsync(id, Stages.Staff("grants-officer"), "The forum has a new name.", run.Service<IEntropy>().Command())).Why);
        await run.SignAsync(id, Stages.Signatory);

        await browser.PressAsync("Sign the agreement", [.. Signature, ("code", code)]);
        Assert.Contains("not the current version", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(old, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Derby Parents Together", browser.Page.QuerySelector(".gf-document")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
        Assert.Equal("Alex Signer", browser.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_Sign_ForTheOfficer_ShowsTheTextAndWhoSigns()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, "officer@council.derby.example");
        Assert.Equal("Read the agreement", browser.Heading);
        Assert.Contains("We work as equal partners", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Director, Derby signs for the authority", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("main form"));
        Assert.Single(browser.Page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Post_Decline_TellsTheForumWhy()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        await browser.FollowAsync("We cannot agree to it");
        await browser.PressAsync("Decline this version", ("reason", "Our name is wrong in the text."));
        Assert.Contains("Confirm", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Decline this version", ("reason", "Our name is wrong in the text."), ("sure", "yes"));
        Assert.Equal(Stage.MouDeclined, (await run.StateAsync(id)).Mou.Stage);
        Assert.Contains("You have declined this version", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Our name is wrong", (await run.LatestMailAsync("signatory@derby.example", "mou-declined")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_People_NamesASignatoryWhoCanThenSign()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var officer = await EnterAsync(run, "officer@council.derby.example");
        await officer.FollowAsync("Somebody else should sign");
        await officer.PressAsync("Name this person", ("role", "signatory"), ("name", "Sam New"), ("email", "sam.new@council.derby.example"), ("why", "The director is away."));
        Assert.Contains("Sam New now signs the agreement", officer.Text, StringComparison.Ordinal);

        var link = (await run.LatestMailAsync("sam.new@council.derby.example", "person-welcome")).Links[0];
        using var sam = await run.Browse().OpenAsync(link);
        await run.EnterAsync(sam, "sam.new@council.derby.example");
        await sam.FollowAsync("Read and sign");
        await run.PressWithCodeAsync(sam, "sam.new@council.derby.example", "Sign the agreement", Signature);
        Assert.Equal(Stage.MouComplete, (await run.StateAsync(id)).Mou.Stage);
    }

    [Fact]
    public async Task Post_People_HandingOverOnesOwnRole_EndsTheSession()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, Director);
        await browser.FollowAsync("Somebody else should sign");
        await browser.PressAsync("Name this person", ("role", "signatory"), ("name", "Sam New"), ("email", "sam.new@council.derby.example"), ("why", "I may not sign."));
        Assert.Equal("You are signed out", browser.Heading);
        Assert.Contains("Sam New now signs", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/authority/{id}");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Theory]
    [InlineData("", "sam@council.derby.example", "Away.", "their name")]
    [InlineData("Sam", "sam@council", "Away.", "email address")]
    [InlineData("Sam", "sam@council.derby.example", " ", "why")]
    public async Task Post_People_WithSomethingMissing_ChangesNothing(string name, string email, string why, string expected)
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, "officer@council.derby.example");
        var before = (await run.StateAsync(id)).Version;
        await browser.OpenAsync($"/authority/{id}/people");
        await browser.PressAsync("Name this person", ("role", "signatory"), ("name", name), ("email", email), ("why", why));
        Assert.Contains(expected, Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(before, (await run.StateAsync(id)).Version);
    }

    [Fact]
    public async Task Post_People_NamingSomebodyOfTheForum_KeepsThemFromSigning()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        await run.DoAsync(id, Stages.Staff("adviser-east-midlands"), new ChangePerson(Role.AuthoritySignatory, Stages.Signatory.Person, new ContentHash(new string('0', 64))));
        await run.DoAsync(id, Stages.Staff("grants-officer"), new ConfirmPerson(Role.AuthoritySignatory, Stages.Signatory.Person));
        using var forum = await run.Browse().OpenAsync((await run.LatestMailAsync("signatory@derby.example", "person-welcome")).Links[0]);
        await run.EnterAsync(forum, "signatory@derby.example");
        await forum.OpenAsync($"/authority/{id}/sign");
        await run.PressWithCodeAsync(forum, "signatory@derby.example", "Sign the agreement", Signature);
        Assert.Contains("somebody else must sign", Assert.Single(forum.Errors), StringComparison.Ordinal);
        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
    }

    [Fact]
    public async Task Post_People_AtAnotherDomain_IsRefusedAndSaysWhatToDo()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, "officer@council.derby.example");
        await browser.OpenAsync($"/authority/{id}/people");
        await browser.PressAsync("Name this person", ("role", "signatory"), ("name", "Somebody"), ("email", "somebody@elsewhere.example"), ("why", "Try."));
        Assert.Contains("Enter their address at your council", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Name this person", ("role", "signatory"), ("name", "Somebody"), ("email", "somebody@derby.gov.uk"), ("why", "Try."));
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task Get_Document_GivesTheExactBytes()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await EnterAsync(run, "officer@council.derby.example");
        using var answer = await browser.FetchAsync($"/authority/{id}/document");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal((await run.StateAsync(id)).Mou.Document!.Value.Value, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    private static async Task<Browser> EnterAsync(LocalRun run, string to)
    {
        return await run.EnterByAsync((await run.LatestMailAsync(to, "mou-to-countersign")).Links[0], to);
    }
}
