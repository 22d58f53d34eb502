namespace GrantFlow.Local.Dev;

/// <summary>What only the local host has: the mailbox, the clock, and signing in as a persona.</summary>
public static class DevEndpoints
{
    public static void MapDevelopment(this WebApplication app)
    {
        app.MapGet("/health", () => Results.Text("Healthy"));
        app.MapMail();
        app.MapClock();
        app.MapSignIn();
    }
}
