using System.Net;
using GrantFlow.Web.Tests.Fixtures;

namespace GrantFlow.Web.Tests.Pipeline;

public sealed class SessionTests : IAsyncLifetime
{
    private FixtureSite site = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await FixtureSite.StartAsync();
        browser = site.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path) => (await browser.Http.GetAsync(path)).StatusCode;

    [Fact]
    public async Task Get_ForumPage_InAForumSession_KnowsWhoActs()
    {
        await browser.Http.GetAsync("/sign-in/link");

        var page = await browser.GetAsync("/forum-home");

        Assert.Equal("p-1 Forum Code 2026-27.derby", page.GetElementById("actor")!.TextContent);
        Assert.Equal("Signed in as Forum lead, Derby", page.QuerySelector("header .gf-header__who")!.TextContent);
    }

    [Fact]
    public async Task Get_StaffPage_InAForumSession_IsRefused()
    {
        await browser.Http.GetAsync("/sign-in/link");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/guarded"));
    }

    [Fact]
    public async Task Get_ForumPage_InAStaffSession_IsRefused()
    {
        await browser.Http.GetAsync("/sign-in/staff");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/guarded"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/forum-home"));
    }

    [Fact]
    public async Task Get_PageInNoFolderOfTheTable_IsRefusedToEverybody()
    {
        await browser.Http.GetAsync("/sign-in/staff");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/lost"));
    }

    [Fact]
    public async Task Get_SignIn_GivesACookieThatNoScriptReads()
    {
        var cookie = (await browser.Http.GetAsync("/sign-in/link")).Headers.GetValues("Set-Cookie").Single();

        Assert.StartsWith("gf-link=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
