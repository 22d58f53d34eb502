using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GrantFlow.Azure.Tests.Pages;

public sealed class HandOverTests : IAsyncLifetime
{
    private Site site = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        browser = site.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Get_Start_ServesThePage_WithItsHeaders()
    {
        using var answer = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await ParseAsync(answer)).QuerySelector("h1"));
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("max-age", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Asset_MayBeKeptForAYear()
    {
        var page = await ParseAsync(await browser.GetAsync("/"));
        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await browser.GetAsync(sheet);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/forum/2026-27.nowhere/nothing/at/all")]
    [InlineData("/authority/x/y/z")]
    public async Task Get_WhatIsNotThere_ServesTheProblemPage(string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await ParseAsync(answer)).QuerySelector("h1"));
    }

    [Fact]
    public async Task Get_ForumPage_WithoutASession_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/forum/2026-27.derby")).StatusCode);

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused_AndWithItServed()
    {
        using var bare = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-out", bare)).StatusCode);
        var page = await ParseAsync(await browser.GetAsync("/sign-out"));
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync("/sign-out", form);
        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Post_Upload_ReachesThePage()
    {
        var page = await ParseAsync(await browser.GetAsync("/sign-out"));
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(new byte[20 * 1024 * 1024]), "file", "large.pdf" } };
        using var answer = await browser.PostAsync("/sign-out", form);
        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Post_LargerThanTheLimit_IsRefused()
    {
        using var content = new ByteArrayContent(new byte[33 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await browser.PostAsync("/sign-out", content)).StatusCode);
    }

    [Fact]
    public async Task Get_Health_TellsThatTheRecordsCanBeReached() =>
        Assert.Equal("ok", await browser.GetStringAsync("/health"));

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
