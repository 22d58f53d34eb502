using System.Net;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Public;

public sealed class PublicPagesTests
{
    [Theory]
    [InlineData("/", "Grants for parent carer forums")]
    [InlineData("/accessibility", "Accessibility statement")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/sign-out", "You are signed out")]
    public async Task Get_ByAnybody_ShowsThePage(string address, string heading)
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync(address);
        Assert.Equal((HttpStatusCode.OK, heading), (browser.Status, browser.Heading));
        Assert.Single(browser.Page.QuerySelectorAll("h1"));
        Assert.NotNull(browser.Page.QuerySelector("nav.gf-notice a[href='/dev/mail']"));
    }

    [Fact]
    public async Task Post_SignOut_FromAnotherSite_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        using var client = new HttpClient { BaseAddress = run.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Given_the_shared_pages_When_they_are_listed_Then_none_is_below_dev() =>
        Assert.DoesNotContain(typeof(WebPipeline).Assembly.GetTypes(), type => type.Namespace?.Contains(".Dev", StringComparison.Ordinal) == true);
}
