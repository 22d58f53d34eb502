using System.Net;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Dev;

public sealed class DevPagesTests
{
    [Theory]
    [InlineData("GET", "/dev/mail", "Host", "evil.example")]
    [InlineData("GET", "/dev/mail.json", "Host", "evil.example")]
    [InlineData("GET", "/DEV/clock", "Host", "localhost.evil.example")]
    [InlineData("POST", "/dev/clock", "Origin", "https://evil.example")]
    [InlineData("POST", "/dev/clock", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "/dev/sign-in", "Sec-Fetch-Site", "same-site")]
    [InlineData("POST", "/dev/sign-in", "Origin", "null")]
    public async Task Any_FromElsewhere_IsRefused(string method, string address, string header, string value)
    {
        await using var run = await LocalRun.StartAsync();
        using var client = new HttpClient { BaseAddress = run.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Add(header, value);
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([new("by", "P1D"), new("persona", "payer")]);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_Mail_ShowsTheNewestFirstAndFiltersByAddress()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToMouSignedAsync();
        using var browser = await run.Browse().OpenAsync("/dev/mail");
        Assert.Contains("please sign the agreement", browser.Page.QuerySelector(".gf-messages li")!.TextContent, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector(".govuk-pagination"));
        await browser.PressAsync("Show", ("to", "LEAD@derby.example"));
        var rows = browser.Page.QuerySelectorAll(".gf-messages li");
        Assert.Equal((await run.MailAsync("lead@derby.example")).Count, rows.Length);
        Assert.All(rows, row => Assert.Contains("lead@derby.example", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Message_ShowsBothPartsAndItsLinkOpensTheDoor()
    {
        await using var run = await LocalRun.StartAsync();
        await run.InviteDerbyAsync();
        using var browser = await run.Browse().OpenAsync("/dev/mail?to=lead@derby.example");
        await browser.FollowAsync("Derby Parent Carer Forum");
        var frame = browser.Page.QuerySelector("iframe")!;
        Assert.Equal("allow-top-navigation-by-user-activation", frame.GetAttribute("sandbox"));
        Assert.Contains("Dear Forum lead, Derby", browser.Text, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = run.Address };
        using var part = await client.GetAsync(new Uri(frame.GetAttribute("src")!, UriKind.Relative));
        var policy = Assert.Single(part.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.Contains("target=\"_top\"", await part.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await browser.FollowAsync("/link/");
        Assert.Equal("Open your page", browser.Heading);
    }

    [Fact]
    public async Task Get_Message_ThatIsNotThere_IsNotFound()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync("/dev/mail/0123456789abcdef");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Post_Clock_MovesItOnAndTellsWhereItStands()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync("/dev/clock");
        Assert.Contains("Monday 2 March 2026", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("1 week on");
        Assert.Equal("/dev/clock", browser.Path);
        Assert.Contains("Monday 9 March 2026", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Move the clock", ("to", "2026-03-20T09:00"));
        Assert.Contains("Friday 20 March 2026", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01T09:00", "forward only")]
    [InlineData("next week", "Say where to move the clock")]
    [InlineData("9999-12-31T23:59", "Say where to move the clock")]
    public async Task Post_Clock_BackwardsOrUnreadable_IsRefusedAndNothingTypedIsLost(string to, string expected)
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync("/dev/clock");
        await browser.PressAsync("Move the clock", ("to", to));
        Assert.Contains(expected, Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(to, browser.Page.QuerySelector("input[name=to]")!.GetAttribute("value"));
        using var client = new HttpClient { BaseAddress = run.Address };
        Assert.Contains("2 March 2026", await client.GetStringAsync(new Uri("/dev/clock", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("2 March 2026", await client.GetStringAsync(new Uri("/dev/clock.json", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignIn_OffersEveryPersona()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync("/dev/sign-in");
        Assert.Equal(GrantFlow.Local.Dev.Personas.All.Length, browser.Page.QuerySelectorAll("button[name=persona]").Length);
        await browser.PressAsync("Payer");
        Assert.Equal("/staff", browser.Path);
    }

    [Fact]
    public async Task Start_MakesEveryPersonaKnown_AndKeepsWhatIsKnownOfThem()
    {
        var folder = Directory.CreateTempSubdirectory("grantflow-web-").FullName;
        await using (var first = await LocalRun.StartAsync(folder: folder))
        {
            var people = first.Service<IPeople>();
            foreach (var persona in GrantFlow.Local.Dev.Personas.All)
                Assert.Equal(persona.Name, (await people.FindAsync(persona.Person))?.Name);
            await people.PutAsync([new Person(new("payer"), "Payer of the office", "payer@contact.example")]);
        }

        await using (var again = await LocalRun.StartAsync(folder: folder))
            Assert.Equal("Payer of the office", (await again.Service<IPeople>().FindAsync(new("payer")))?.Name);
        Directory.Delete(folder, recursive: true);
    }
}
