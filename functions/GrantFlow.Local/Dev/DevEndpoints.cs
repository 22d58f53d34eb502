using GrantFlow.Web.Access;

namespace GrantFlow.Local.Dev;

/// <summary>What only the local host has: the mailbox, the clock, and signing in as a persona.</summary>
public static class DevEndpoints
{
    public static void MapDevelopment(this WebApplication app)
    {
        app.MapGet("/health", () => Results.Text("Healthy")).WithMetadata(new AudienceMetadata(Audience.Public));
        var own = app.MapGroup("").WithMetadata(new AudienceMetadata(Audience.ThisMachine));
        own.MapMail();
        own.MapGet("/dev/clock.json", (Hosting.LocalClock clock) => Results.Json(Clock.Show(clock)));
    }

    /// <summary>Whether a person with a browser asks, rather than a program.</summary>
    internal static bool IsBrowser(this HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
