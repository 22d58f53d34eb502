using System.Text.RegularExpressions;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Dev;

/// <summary>A message as programs read it.</summary>
/// <param name="Links">Every address in the text part, in order.</param>
public sealed record MailJson(string Id, string To, string Subject, string Template, DateTimeOffset SentAt, string Text, string Html, IReadOnlyList<string> Links);

internal static partial class Mail
{
    private const int MostMessages = 500;

    public static void MapMail(this IEndpointRouteBuilder app)
    {
        app.MapGet("/dev/mail.json", async (SqliteMailbox mailbox, Pump pump, string? to, string? after, CancellationToken cancel) =>
        {
            // What was asked for a moment ago is there when a program looks.
            await pump.DrainAsync(cancel);
            var messages = await mailbox.ListAsync(to, after, MostMessages, cancel);
            return Results.Json(messages.Select(Show));
        });
        app.MapGet("/dev/mail/{id}/html", async (string id, SqliteMailbox mailbox, CancellationToken cancel) =>
            await mailbox.FindAsync(id, cancel) is { } message ? Results.Text(ForFrame(message.Html), "text/html") : Results.NotFound());
    }

    /// <summary>Every address in the text part, in order.</summary>
    public static IReadOnlyList<string> LinksOf(string text) => [.. Address().Matches(text).Select(match => match.Value)];

    /// <summary>Has links open in the whole window, as they would from a mailbox.</summary>
    private static string ForFrame(string html) => html.Replace("<a href=", "<a target=\"_top\" href=", StringComparison.Ordinal);

    private static MailJson Show(OutgoingMessage message) => new(
        message.Id, message.ToAddress, message.Subject, message.Template, message.At, message.Text, message.Html,
        LinksOf(message.Text));

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Address();
}
