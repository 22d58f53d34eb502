using System.Net;
using GrantFlow.Web.Assets;
using GrantFlow.Web.Tests.Fixtures;

namespace GrantFlow.Web.Tests.Pipeline;

public sealed class PipelineTests : IAsyncLifetime
{
    private FixtureSite site = null!;

    public async ValueTask InitializeAsync() => site = await FixtureSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private HttpClient Http => site.Browse().Http;

    [Fact]
    public async Task Get_Page_CarriesSecurityHeadersAndIsNotStored()
    {
        var response = await Http.GetAsync("/style");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_PageForLinkHolders_TellsNoOtherSiteItsAddress()
    {
        var response = await Http.GetAsync("/door");

        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Get_UnknownPage_Is404WithWords()
    {
        var response = await Http.GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Page not found – GrantFlow", (await Browser.ReadAsync(response)).Title);
    }

    [Theory]
    [InlineData("/problems/500")]
    [InlineData("/problems/200")]
    public async Task Get_ProblemPageByItself_Is404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Get_PageThatBreaks_Is500WithoutDetails()
    {
        var response = await Http.GetAsync("/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        var page = await Browser.ReadAsync(response);
        Assert.Equal("Sorry, something went wrong", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("on purpose", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_Is400AndGivesBackWhatWasTyped()
    {
        var response = await Http.PostAsync("/style", new FormUrlEncodedContent([new("Reason", "Our <long> story"), new("code", "ABC123")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Browser.ReadAsync(response);
        Assert.Equal("Go back and try again", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Our <long> story", page.QuerySelector("dd")!.TextContent);
        Assert.DoesNotContain("ABC123", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooLarge_Is413WithWords()
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[33 * 1024 * 1024]), "Policy", "policy.pdf" } };

        var response = await Http.PostAsync("/style", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("Your files are too large", (await Browser.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/guarded", HttpStatusCode.Unauthorized)]
    [InlineData("/lost", HttpStatusCode.Unauthorized)]
    public async Task Get_PageThatIsNotForAnybody_IsRefused(string path, HttpStatusCode expected)
    {
        var response = await Http.GetAsync(path);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("Sign in again", (await Browser.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Get_StyleSheet_IsServedUnderItsHashAndMayBeKept()
    {
        var path = (await site.Browse().GetAsync("/style")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var response = await Http.GetAsync(path);

        Assert.Equal(EmbeddedAssets.Path("grantflow.css"), path);
        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        var css = await response.Content.ReadAsStringAsync();
        Assert.Contains(".govuk-error-summary", css, StringComparison.Ordinal);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
        Assert.DoesNotContain("crest", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_StyleSheetOfAnotherBuild_Is404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync("/assets/grantflow.000000000000.css")).StatusCode);
}
