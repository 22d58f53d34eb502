using System.Collections.Immutable;
using System.Text.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>Reads the events of SendGrid's webhook. Ours carry the opaque message id in the custom argument <c>message</c>;
/// events of other mail, and of kinds that say nothing of delivery, are passed over.</summary>
public static class SendGridEvents
{
    /// <summary>What a message id looks like: 32 hexadecimal letters. Anything else was not written by us.</summary>
    private const int IdLength = 32;

    private const string Malformed = "The body is no JSON array of events. Nothing was taken in.";

    public static ParsedEvents Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? new ParsedEvents.Read([.. document.RootElement.EnumerateArray().Select(Report).OfType<DeliveryReport>()])
                : new ParsedEvents.Unreadable(Malformed);
        }
        catch (JsonException)
        {
            return new ParsedEvents.Unreadable(Malformed);
        }
    }

    private static DeliveryReport? Report(JsonElement happened) =>
        happened.ValueKind == JsonValueKind.Object
        && StateOf(Text(happened, "event")) is { } state
        && Text(happened, "message") is { Length: IdLength } id && id.All(char.IsAsciiHexDigitLower)
        && Moment(happened) is { } at
            ? new DeliveryReport(id, state, at, Text(happened, "sg_event_id") ?? "")
            : null;

    private static MessageState? StateOf(string? kind) => kind switch
    {
        "processed" => MessageState.Accepted,
        "deferred" => MessageState.Deferred,
        "delivered" => MessageState.Delivered,
        "bounce" => MessageState.Bounced,
        "dropped" => MessageState.Dropped,
        "spamreport" => MessageState.Complained,
        _ => null,
    };

    private static DateTimeOffset? Moment(JsonElement happened) =>
        happened.TryGetProperty("timestamp", out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string? Text(JsonElement happened, string name) =>
        happened.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

public abstract record ParsedEvents
{
    private ParsedEvents()
    {
    }

    public sealed record Read(ImmutableArray<DeliveryReport> Reports) : ParsedEvents;

    /// <param name="Sentence">For the caller's log.</param>
    public sealed record Unreadable(string Sentence) : ParsedEvents;
}
