using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Packs;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Walk;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web.Tests.Admin;

/// <summary>A host in which everything that could send, or make a link, refuses to work and tells that it was asked.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private static readonly ProgrammePack Pack =
        PackReader.Read(PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27"))).Pack!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grantflow-web-");
    private readonly ConcurrentBag<string> asked = [];
    private WebApplication app = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        app = LocalHost.Build(new LocalOptions(folder.FullName, [Pack], "http://127.0.0.1:0"), builder => builder.Services
            .AddSingleton(Refusing.To<IMailer>(asked)).AddSingleton(Refusing.To<IMessageLog>(asked)).AddSingleton(Refusing.To<ILinkStore>(asked)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        browser = new Browser(new Uri(app.Urls.First()));
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Get_every_preview_shows_both_parts_and_asks_no_adapter()
    {
        await browser.SignInAsync("auditor");
        // Signing in leads to the dashboard, which counts troubles.
        asked.Clear();
        await browser.OpenAsync("/staff/messages/preview");
        var links = browser.Page.QuerySelectorAll(".gf-card a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Pack.Messages.Count, links.Count);

        foreach (var link in links)
        {
            await browser.OpenAsync(link);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Contains("Nothing is sent", browser.Text, StringComparison.Ordinal);
            var frame = browser.Page.QuerySelector("iframe")!;
            Assert.Equal("", frame.GetAttribute("sandbox"));
            using var answer = await browser.FetchAsync(frame.GetAttribute("src")!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("((", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) + browser.Text, StringComparison.Ordinal);
        }

        Assert.Empty(asked);
        // The refusal itself works: a test that could not fail would prove nothing.
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Services.GetRequiredService<IMailer>().FindEvidenceAsync("m1", TestContext.Current.CancellationToken));
        Assert.Single(asked);
    }

    [Fact]
    public async Task Get_the_frame_runs_no_script_and_fetches_nothing()
    {
        await browser.SignInAsync("auditor");
        using var answer = await browser.FetchAsync("/staff/messages/preview/reminder/html");
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'; sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        using var page = await browser.FetchAsync("/staff/messages/preview/reminder");
        Assert.EndsWith("frame-ancestors 'none'; frame-src 'self'", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("DENY", string.Join(' ', page.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("/staff/messages/preview/no-such-message")]
    [InlineData("/staff/messages/preview/no-such-message/html")]
    [InlineData("/staff/messages/preview?year=1999-00")]
    [InlineData("/staff/messages/preview/reminder?year=1999-00")]
    public async Task Get_a_message_that_is_not_there_is_not_found(string address)
    {
        await browser.SignInAsync("auditor");
        await browser.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Theory]
    [InlineData("/staff/messages/preview")]
    [InlineData("/staff/messages/preview/reminder")]
    [InlineData("/staff/messages/preview/reminder/html")]
    public async Task Get_a_preview_without_signing_in_is_refused(string address)
    {
        await browser.OpenAsync(address);
        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
        Assert.DoesNotContain("Bournemouth", browser.Text, StringComparison.Ordinal);
    }

#pragma warning disable CA1852 // The proxy is made by inheriting from it.
    private class Refusing : DispatchProxy
#pragma warning restore CA1852
    {
        private ConcurrentBag<string> asked = [];

        public static T To<T>(ConcurrentBag<string> asked)
            where T : class
        {
            var proxy = Create<T, Refusing>();
            ((Refusing)(object)proxy).asked = asked;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            asked.Add(targetMethod!.Name);
            throw new InvalidOperationException($"A preview asked for {targetMethod.Name}.");
        }
    }
}
