namespace GrantFlow.Process.Documents.Pdf;

/// <summary>The letters of a font that a file uses, numbered anew in the order of their use. Hints for coarse screens are left out.</summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    // Glyph 0 is the box of letters that the font has not.
    private readonly List<ushort> used = [0];
    private readonly Dictionary<ushort, ushort> numbers = new() { [0] = 0 };
    private readonly SortedDictionary<ushort, int> letters = [];

    public TrueTypeFont Font => font;

    /// <summary>The letters, by their new numbers.</summary>
    public IReadOnlyDictionary<ushort, int> Letters => letters;

    public ushort Use(int codePoint)
    {
        var number = NumberOf(font.GlyphOf(codePoint));
        letters.TryAdd(number, codePoint);
        return number;
    }

    /// <summary>In thousandths of the size, by new number.</summary>
    public IEnumerable<int> Widths() => used.Select(glyph => font.WidthOf(glyph) * 1000 / font.UnitsPerEm);

    /// <summary>A font file with these letters alone.</summary>
    public byte[] Write()
    {
        var (glyf, loca, hmtx) = (new List<byte>(), new List<byte>(), new List<byte>());
        // Parts of accented letters join the list while it is walked.
        for (var i = 0; i < used.Count; i++)
        {
            loca.Put32(glyf.Count);
            glyf.AddRange(Outline(font.OutlineOf(used[i])));
            while (glyf.Count % 4 != 0)
                glyf.Add(0);
            hmtx.Put16(font.WidthOf(used[i]));
            hmtx.Put16(font.SideBearingOf(used[i]));
        }

        loca.Put32(glyf.Count);
        var head = font.Table("head").ToArray();
        (head[50], head[51]) = (0, 1);
        return FontFile.Write(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = [.. glyf], ["head"] = head, ["hhea"] = WithCount(font.Table("hhea"), 34), ["hmtx"] = [.. hmtx], ["loca"] = [.. loca], ["maxp"] = WithCount(font.Table("maxp"), 4),
        });
    }

    private byte[] WithCount(ReadOnlySpan<byte> table, int at)
    {
        var bytes = table.ToArray();
        (bytes[at], bytes[at + 1]) = ((byte)(used.Count >> 8), (byte)used.Count);
        return bytes;
    }

    private ushort NumberOf(ushort glyph)
    {
        if (numbers.TryGetValue(glyph, out var number))
            return number;
        used.Add(glyph);
        return numbers[glyph] = (ushort)(used.Count - 1);
    }

    private byte[] Outline(ReadOnlySpan<byte> outline) =>
        outline.Length == 0 ? [] : outline.I16(0) < 0 ? Composite(outline) : Simple(outline);

    private static byte[] Simple(ReadOnlySpan<byte> outline)
    {
        var hints = 10 + (outline.I16(0) * 2);
        return [.. outline[..hints], 0, 0, .. outline[(hints + 2 + outline.U16(hints))..]];
    }

    private byte[] Composite(ReadOnlySpan<byte> outline)
    {
        var bytes = new List<byte>(outline[..10].ToArray());
        int flags;
        var at = 10;
        do
        {
            flags = outline.U16(at);
            var length = 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            bytes.Put16(flags & ~HasInstructions);
            bytes.Put16(NumberOf(outline.U16(at + 2)));
            bytes.AddRange(outline.Slice(at + 4, length - 4));
            at += length;
        }
        while ((flags & MoreComponents) != 0);
        return [.. bytes];
    }
}
