using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GrantFlow.Azure.Tests.Pages;

public sealed class HandOverTests : IAsyncLifetime
{
    /// <summary>A page of staff’s that takes a form.</summary>
    private const string Form = "/staff/effects";

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
        var token = await FormTokenAsync();
        using var bare = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(Form, bare)).StatusCode);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(Form, form);
        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [Fact]
    public async Task Post_Upload_ReachesThePage()
    {
        var token = await FormTokenAsync();
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(new byte[20 * 1024 * 1024]), "file", "large.pdf" } };
        using var answer = await browser.PostAsync(Form, form);
        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [Fact]
    public async Task Post_LargerThanTheLimit_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Form) { Content = new ByteArrayContent(new byte[33 * 1024 * 1024]) };
        // So that the refusal is heard before the body is sent.
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await browser.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_Health_TellsThatTheRecordsCanBeReached() =>
        Assert.Equal("ok", await browser.GetStringAsync("/health"));

    /// <summary>Of the forms on any page of somebody of staff.</summary>
    private async Task<string> FormTokenAsync()
    {
        await Site.SignInAsync(browser, site.Token(["Approver"]));
        var page = await ParseAsync(await browser.GetAsync("/staff"));
        return ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
