using System.Globalization;
using System.Xml;
using GrantFlow.Core;
using GrantFlow.Local.Hosting;

namespace GrantFlow.Local.Dev;

internal static class Clock
{
    public static void MapClock(this WebApplication app)
    {
        app.MapGet("/dev/clock", (LocalClock clock) => Results.Json(Show(clock)));
        app.MapPost("/dev/clock", async (HttpRequest request, LocalClock clock, Pump pump, CancellationToken cancel) =>
        {
            var form = await request.ReadFormAsync(cancel);
            if (Target(form["to"].ToString(), form["by"].ToString(), clock.GetUtcNow()) is not { } target)
                return Results.Text("Say where to move the clock: to=2026-07-01T09:00 (London time) or by=P3D (an ISO 8601 duration).\n", statusCode: 400);
            if (target < clock.GetUtcNow())
                return Results.Text("The clock moves forward only, since what happened has happened. Start a new data folder for an earlier time.\n", statusCode: 400);
            if (form["skip"] == "true")
                clock.MoveTo(target);
            else
                await pump.PassTimeAsync(target, cancel);
            await pump.DrainAsync(cancel);
            return Results.Json(Show(clock));
        });
    }

    private static object Show(LocalClock clock) => new { now = clock.GetUtcNow(), london = London.Tell(clock.GetUtcNow()) };

    /// <summary>The moment asked for, or none where it cannot be read.</summary>
    public static DateTimeOffset? Target(string to, string by, DateTimeOffset now)
    {
        if (DateTime.TryParseExact(to, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return London.Moment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (DateTimeOffset.TryParseExact(to, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        try
        {
            return by.Length == 0 ? null : now + XmlConvert.ToTimeSpan(by);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
