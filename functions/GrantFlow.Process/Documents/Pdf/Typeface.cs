using System.Collections.Immutable;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>DejaVu Sans Condensed in three faces, embedded in this assembly and, cut down to the letters used, in every file.</summary>
internal static class Typeface
{
    private static readonly ImmutableDictionary<Face, Lazy<TrueTypeFont>> Fonts = Enum.GetValues<Face>()
        .ToImmutableDictionary(face => face, face => new Lazy<TrueTypeFont>(() => Load(face)));

    public static TrueTypeFont Of(Face face) => Fonts[face].Value;

    /// <summary>As PDF names it.</summary>
    public static string NameOf(Face face) => face switch
    {
        Face.Bold => "DejaVuSansCondensed-Bold",
        Face.Oblique => "DejaVuSansCondensed-Oblique",
        _ => "DejaVuSansCondensed",
    };

    /// <summary>In points, as is <paramref name="size"/>.</summary>
    public static double Width(string text, Face face, double size)
    {
        var font = Of(face);
        return text.EnumerateRunes().Sum(letter => font.WidthOf(font.GlyphOf(letter.Value))) * size / font.UnitsPerEm;
    }

    private static TrueTypeFont Load(Face face)
    {
        var name = $"fonts/{face.ToString().ToLowerInvariant()}.ttf";
        using var resource = typeof(Typeface).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in this assembly. Build it again.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}
