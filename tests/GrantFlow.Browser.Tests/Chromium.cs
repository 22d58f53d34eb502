using GrantFlow.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace GrantFlow.Browser.Tests;

public enum Scripts
{
    On,
    Off,
}

/// <summary>Widths of the window, in CSS pixels.</summary>
public enum Screen
{
    Phone = 320,
    Desk = 1280,
}

/// <summary>One Chromium for all tests: the machine’s own, never a downloaded one. Each test opens contexts of its own, which share
/// nothing and reach nothing but this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const int Height = 900;

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumPath.Find(), Headless = true, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A new window without cookies or history.</summary>
    public async Task<IBrowserContext> OpenAsync(Screen screen = Screen.Desk, Scripts scripts = Scripts.On)
    {
        var context = await browser.NewContextAsync(new()
        {
            JavaScriptEnabled = scripts == Scripts.On,
            ViewportSize = new() { Width = (int)screen, Height = Height },
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        await context.RouteAsync("**/*", route => new Uri(route.Request.Url) is { IsLoopback: true } or { Scheme: "data" or "blob" or "about" } ? route.ContinueAsync() : route.AbortAsync());
        return context;
    }
}
