using System.Net;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Links;

public sealed class LinkDoorTests
{
    [Fact]
    public async Task Get_and_Head_ChangeNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync();
        var link = (await run.LatestMailAsync("lead@derby.example", "invitation")).Links[0];
        var before = (await run.StateAsync(id)).Version;

        using var scanner = new HttpClient(new HttpClientHandler { UseCookies = false });
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            using var answer = await scanner.SendAsync(new HttpRequestMessage(method, link));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.All(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => Assert.StartsWith("gf-form=", cookie, StringComparison.Ordinal));
        }

        Assert.Equal(before, (await run.StateAsync(id)).Version);
        Assert.Single(await run.MailAsync("lead@derby.example"));
    }

    [Fact]
    public async Task Get_ShowsNothingPersonal()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await OpenAsync(run, "lead@derby.example", "invitation");
        Assert.Contains("Derby Parent Carer Forum", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Forum lead", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("@", browser.Text, StringComparison.Ordinal);
        Assert.Single(browser.Page.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task Post_OpensTheTaskOfTheAuthority()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await OpenAsync(run, "director@council.derby.example", "mou-to-countersign");
        await run.EnterAsync(browser, "director@council.derby.example");
        Assert.Equal((HttpStatusCode.OK, $"/authority/{id}/sign"), (browser.Status, browser.Path));
        Assert.Contains("Director, Derby", browser.Page.QuerySelector(".gf-header__who")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_OpensNothing()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        var link = (await run.LatestMailAsync("lead@derby.example", "invitation")).Links[0];
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(link), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Post_AfterTheTaskWasHandedOver_IsRefusedKindly()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await OpenAsync(run, "director@council.derby.example", "mou-to-countersign");
        await HandOverAsync(run, id);
        await run.EnterAsync(browser, "director@council.derby.example");
        Assert.Equal((HttpStatusCode.Forbidden, "Somebody else does this now"), (browser.Status, browser.Heading));
        await browser.OpenAsync($"/authority/{id}");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Fact]
    public async Task Get_InASessionWhoseRoleWasHandedOver_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await OpenAsync(run, "director@council.derby.example", "mou-to-countersign");
        await run.EnterAsync(browser, "director@council.derby.example");
        await HandOverAsync(run, id);
        await browser.OpenAsync($"/authority/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task Get_ExpiredAndUnknown_LookTheSame()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        var link = (await run.LatestMailAsync("lead@derby.example", "invitation")).Links[0];
        await run.MoveClockAsync("2026-09-18T10:00");
        using var expired = await run.Browse().OpenAsync(link);
        using var unknown = await run.Browse().OpenAsync("/link/" + new string('A', 43));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (expired.Status, unknown.Status));
        Assert.Equal(expired.Text, unknown.Text);
    }

    [Fact]
    public async Task Post_New_SendsOnceAnHourAndSaysTheSameToStrangers()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToSubmittedAsync();
        var link = (await run.LatestMailAsync("lead@derby.example", "invitation")).Links[0];
        await run.MoveClockAsync("2026-09-18T10:05");
        using var browser = run.Browse();
        for (var press = 0; press < 3; press++)
            await (await browser.OpenAsync(link)).PressAsync("Send me a new link");
        using var stranger = await run.Browse().OpenAsync("/link/" + new string('A', 43));
        await stranger.PressAsync("Send me a new link");
        Assert.Equal(browser.Text, stranger.Text);
        Assert.Equal(1, await CountAsync(run));

        await run.MoveClockAsync("2026-09-18T11:05");
        await (await browser.OpenAsync(link)).PressAsync("Send me a new link");
        Assert.Equal(2, await CountAsync(run));
        await browser.OpenAsync((await run.LatestMailAsync("lead@derby.example", "new-link")).Links[0]);
        Assert.Equal((HttpStatusCode.OK, "Open your page"), (browser.Status, browser.Heading));
    }

    [Fact]
    public async Task Post_New_AfterTheTaskWasHandedOver_SendsNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        var link = (await run.LatestMailAsync("director@council.derby.example", "mou-to-countersign")).Links[0];
        await HandOverAsync(run, id);
        await run.MoveClockAsync("2026-09-18T10:05");
        using var browser = await run.Browse().OpenAsync(link);
        await browser.PressAsync("Send me a new link");
        Assert.Equal("Look at your email", browser.Heading);
        Assert.DoesNotContain(await run.MailAsync("director@council.derby.example"), mail => mail.Template == "new-link");
    }

    [Fact]
    public async Task Get_ForumPageInAnAuthoritySession_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToMouSignedAsync();
        using var browser = await OpenAsync(run, "director@council.derby.example", "mou-to-countersign");
        await run.EnterAsync(browser, "director@council.derby.example");
        await browser.OpenAsync("/authority/2026-27.leeds");
        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (browser.Status, browser.Heading));
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSession()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var browser = await OpenAsync(run, "director@council.derby.example", "mou-to-countersign");
        await run.EnterAsync(browser, "director@council.derby.example");
        await browser.PressAsync("Sign out");
        Assert.Equal("You are signed out", browser.Heading);
        await browser.OpenAsync($"/authority/{id}");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    private static async Task<Browser> OpenAsync(LocalRun run, string to, string template) =>
        await run.Browse().OpenAsync((await run.LatestMailAsync(to, template)).Links[0]);

    private static async Task HandOverAsync(LocalRun run, ForumYearId id)
    {
        var next = new PersonId("derby-new-director");
        await run.Service<IPeople>().PutAsync([new Person(next, "New director, Derby", "new-director@council.derby.example")]);
        await run.DoAsync(id, Stages.Director, new ChangePerson(Role.AuthoritySignatory, next, new ContentHash(new string('0', 64))));
    }

    private static async Task<int> CountAsync(LocalRun run) => (await run.MailAsync("lead@derby.example")).Count(mail => mail.Template == "new-link");
}
