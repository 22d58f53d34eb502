using System.Net;
using GrantFlow.Web.Access;
using GrantFlow.Web.Tests.Fixtures;
using GrantFlow.Web.Tests.Permissions;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Pipeline;

public sealed class HeaderTests
{
    [Fact]
    public async Task Get_AnyPage_OfAnyAudience_CarriesEveryHeaderAndNoInlineScript()
    {
        await using var run = await LocalRun.StartAsync();
        var derby = await run.ToMouSignedAsync();
        var visitors = await Visitor.AllAsync(run, derby, await run.ToNeighbourSignedAsync());
        var addresses = await Addresses.OfAsync(run, derby);
        foreach (var route in await HostRoute.ListAsync(run))
        {
            var visitor = visitors.First(one => one.MayEnter(route) && (one.Audience == route.Audience || one.Audience == Audience.Public));
            using var answer = await visitor.Browser.FetchAsync(addresses.Fill(route.Route));
            Assert.Equal((route.Route, ""), (route.Route, Missing(answer, route)));
            var page = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
            Assert.Equal((route.Route, false), (route.Route, page.Contains("<script", StringComparison.OrdinalIgnoreCase) || page.Contains(" onclick=", StringComparison.OrdinalIgnoreCase)));
        }

        foreach (var visitor in visitors)
            visitor.Dispose();
    }

    [Fact]
    public async Task Get_OverHttps_IsStrictAndCookiesAreOfThisHostAlone()
    {
        await using var site = await FixtureSite.StartAsync(Transport.HttpsOnly);
        using var client = site.Https();
        using var answer = await client.GetAsync(new Uri("/sign-in/link", UriKind.Relative));
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-gf-link=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        using var form = await client.GetAsync(new Uri("/style", UriKind.Relative));
        Assert.StartsWith("__Host-gf-form=", Assert.Single(form.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignOut_LeavesNothingInTheBrowser()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("auditor");
        using var answer = await browser.PostAsync("/sign-out", []);
        Assert.Contains("cache", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        using var after = await browser.FetchAsync("/staff");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Theory]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PAGE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", HttpStatusCode.BadRequest)]
    public async Task Any_MethodThatNoPageHas_IsRefused(string method, HttpStatusCode expected)
    {
        await using var site = await FixtureSite.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/style?handler=HandlerExecution");
        using var answer = await site.Browse().Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>The first header that is not as it should be, or empty.</summary>
    private static string Missing(HttpResponseMessage answer, HostRoute route)
    {
        string Of(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Of("Content-Security-Policy");
        var isFrame = route.Route.EndsWith("/html", StringComparison.Ordinal);
        (string Name, bool IsRight)[] checks =
        [
            ("Content-Security-Policy default", policy.Contains("default-src 'none'", StringComparison.Ordinal)),
            ("Content-Security-Policy frames", policy.Contains(isFrame ? "frame-ancestors 'self'" : "frame-ancestors 'none'", StringComparison.Ordinal)),
            ("Content-Security-Policy base", policy.Contains("base-uri 'none'", StringComparison.Ordinal)),
            ("Content-Security-Policy script", !policy.Contains("script-src", StringComparison.Ordinal)),
            ("Content-Security-Policy style", isFrame || !policy.Contains("unsafe", StringComparison.Ordinal)),
            ("X-Frame-Options", Of("X-Frame-Options") == (isFrame ? "SAMEORIGIN" : "DENY")),
            ("X-Content-Type-Options", Of("X-Content-Type-Options") == "nosniff"),
            ("Referrer-Policy", Of("Referrer-Policy") == (route.Audience == Audience.LinkHolder ? "no-referrer" : "same-origin")),
            ("Permissions-Policy", Of("Permissions-Policy").Contains("camera=()", StringComparison.Ordinal)),
            ("Cross-Origin-Opener-Policy", Of("Cross-Origin-Opener-Policy") == "same-origin"),
            ("Cross-Origin-Resource-Policy", Of("Cross-Origin-Resource-Policy") == "same-origin"),
            ("Cache-Control", route.Audience == Audience.Public || answer.Headers.CacheControl?.NoStore == true),
            ("Server", Of("Server").Length == 0),
            ("Access-Control-Allow-Origin", Of("Access-Control-Allow-Origin").Length == 0),
        ];
        return checks.FirstOrDefault(check => !check.IsRight).Name ?? "";
    }
}
