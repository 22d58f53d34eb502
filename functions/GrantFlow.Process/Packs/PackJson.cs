using System.Globalization;
using System.Text.Json;

namespace GrantFlow.Process.Packs;

/// <summary>Opens the JSON files of a pack.</summary>
internal static class PackJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The file's outermost object, or none where it is no JSON; the problem then names the line.</summary>
    public static PackNode? Open(string file, ReadOnlyMemory<byte> bytes, ICollection<PackProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(bytes), Strict);
            var root = document.RootElement.Clone();
            if (root.ValueKind == JsonValueKind.Object)
                return new PackNode(file, "", root, problems);
            problems.Add(new PackProblem(file, "line 1", "The file does not hold one group of members.", "Begin it with { and end it with }."));
        }
        catch (JsonException exception)
        {
            problems.Add(new PackProblem(file, Place(exception), $"The file cannot be read as JSON: {Reason(exception)}",
                "Look for a missing comma, bracket or quotation mark here or just before, or for a member written twice."));
        }

        return null;
    }

    // Windows editors put a byte order mark before the text.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static string Place(JsonException exception) =>
        exception.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}") : "";

    private static string Reason(JsonException exception)
    {
        var text = exception.Message;
        var end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
