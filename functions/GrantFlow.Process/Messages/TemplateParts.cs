using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace GrantFlow.Process.Messages;

/// <summary>A text cut into what stands and what is filled in, once, so that filling it in is only joining.</summary>
internal sealed class TemplateParts(ImmutableArray<TemplatePart> parts)
{
    private const int RoomForValues = 512;

    private readonly int size = parts.Sum(part => part.Literal.Length) + RoomForValues;

    // Private-use characters: Markdown gives them no meaning, and templates that hold them are cleaned of them first.
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    /// <summary>Replaces placeholders by marks that pass through Markdown unchanged.</summary>
    public static string Mark(string source)
    {
        var clean = source.Replace(Open.ToString(), "", StringComparison.Ordinal).Replace(Close.ToString(), "", StringComparison.Ordinal);
        return TemplatePatterns.Placeholder().Replace(clean, match => Mark(match.Groups["name"], Open, Close));
    }

    public static string MarkOf(string name) => $"{Open}{name}{Close}";

    public static TemplateParts Cut(string marked)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var pieces = marked.Split(Open);
        parts.Add(new TemplatePart(pieces[0], ""));
        foreach (var piece in pieces.Skip(1))
        {
            var end = piece.IndexOf(Close, StringComparison.Ordinal);
            parts.Add(new TemplatePart("", piece[..end]));
            parts.Add(new TemplatePart(piece[(end + 1)..], ""));
        }

        return new TemplateParts([.. parts.Where(part => part.Literal.Length + part.Name.Length > 0)]);
    }

    /// <summary>Joins the parts; <paramref name="write"/> shapes each value for where it goes.</summary>
    /// <exception cref="ArgumentException">A value is not there.</exception>
    public string Fill(IReadOnlyDictionary<string, string> values, Func<string, string, string> write)
    {
        var text = new StringBuilder(size);
        foreach (var part in parts)
            text.Append(part.Name.Length == 0 ? part.Literal : write(part.Name, ValueOf(part.Name, values)));
        return text.ToString();
    }

    private static string ValueOf(string name, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(name.Trim('!'), out var value)
            ? value
            : throw new ArgumentException($"No value was given for (({name})).", nameof(values));

    private static string Mark(Capture name, char open, char close) => $"{open}{name.Value}{close}";
}

/// <summary>Either a literal or the name of a value; the other is empty.</summary>
internal readonly record struct TemplatePart(string Literal, string Name);
