using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Cuts <c>declarations.md</c> into its parts: a heading <c>## Application</c>, <c>## Report</c>, <c>## Claim</c>,
/// <c>## Monitoring</c>, each with the text that follows it. What stands before the first heading is a note to editors.</summary>
internal static class DeclarationText
{
    private const string Mark = "## ";

    public static ImmutableSortedDictionary<FormKind, PackText> Parse(string source) =>
        Cut(source)
            .Select(part => (Kind: KindOf(part.Heading), part.Body))
            .Where(part => part.Kind is not null && part.Body.Length > 0)
            .ToImmutableSortedDictionary(part => part.Kind!.Value, part => PackText.Of(part.Body));

    /// <summary>Headings with their lines (the first is 1) and bodies, in order.</summary>
    public static ImmutableArray<(string Heading, int Line, string Body)> Cut(string source)
    {
        var lines = source.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(Mark, StringComparison.Ordinal)).ToImmutableArray();
        return [.. starts.Select((start, i) =>
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : lines.Length;
            return (lines[start][Mark.Length..].Trim(), start + 1, string.Join('\n', lines[(start + 1)..end]).Trim());
        })];
    }

    public static FormKind? KindOf(string heading) =>
        Enum.TryParse<FormKind>(heading, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
