namespace GrantFlow.Process.Documents.Pdf;

/// <summary>What is needed of a TrueType font (OpenType 1.9, the tables of quadratic outlines) to measure text and to embed its letters.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] file;
    private readonly Dictionary<string, (int At, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly ushort[] advances;

    public TrueTypeFont(byte[] file)
    {
        this.file = file;
        var bytes = Bytes;
        for (var i = 0; i < bytes.U16(4); i++)
        {
            var entry = 12 + (i * 16);
            tables[System.Text.Encoding.ASCII.GetString(bytes.Slice(entry, 4))] = ((int)bytes.U32(entry + 8), (int)bytes.U32(entry + 12));
        }

        var head = Table("head");
        UnitsPerEm = head.U16(18);
        Box = [head.I16(36), head.I16(38), head.I16(40), head.I16(42)];
        LongOffsets = head.I16(50) == 1;
        var hhea = Table("hhea");
        Ascent = hhea.I16(4);
        Descent = hhea.I16(6);
        advances = new ushort[hhea.U16(34)];
        for (var glyph = 0; glyph < advances.Length; glyph++)
            advances[glyph] = Table("hmtx").U16(glyph * 4);
        ReadGlyphs();
    }

    public int UnitsPerEm { get; }

    /// <summary>Around all letters: left, bottom, right, top, in units of the font.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    private bool LongOffsets { get; }

    private ReadOnlySpan<byte> Bytes => file;

    public ReadOnlySpan<byte> Table(string name) => Bytes.Slice(tables[name].At, tables[name].Length);

    /// <summary>The glyph of a letter; 0, an empty box, where the font has none.</summary>
    public ushort GlyphOf(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    /// <summary>In units of the font.</summary>
    public int WidthOf(ushort glyph) => advances[Math.Min(glyph, advances.Length - 1)];

    public int SideBearingOf(ushort glyph) =>
        Table("hmtx").I16(glyph < advances.Length ? (glyph * 4) + 2 : (advances.Length * 4) + ((glyph - advances.Length) * 2));

    /// <summary>The outline; empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(ushort glyph)
    {
        var (from, to) = (OffsetOf(glyph), OffsetOf(glyph + 1));
        return Table("glyf")[from..to];
    }

    private int OffsetOf(int glyph) => LongOffsets ? (int)Table("loca").U32(glyph * 4) : Table("loca").U16(glyph * 2) * 2;

    /// <summary>The table of letters for the basic plane of Unicode (format 4).</summary>
    private void ReadGlyphs()
    {
        var cmap = Table("cmap");
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var at = (int)cmap.U32(8 + (i * 8));
            if (cmap.U16(4 + (i * 8)) == 3 && cmap.U16(6 + (i * 8)) == 1 && cmap.U16(at) == 4)
                ReadSegments(cmap[at..]);
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var twice = map.U16(6);
        for (var segment = 0; segment < twice; segment += 2)
        {
            var (end, start) = (map.U16(14 + segment), map.U16(16 + twice + segment));
            var delta = map.U16(16 + (2 * twice) + segment);
            var rangeAt = 16 + (3 * twice) + segment;
            var range = map.U16(rangeAt);
            for (var letter = (int)start; letter <= end && letter != 0xFFFF; letter++)
            {
                var glyph = range == 0 ? letter : map.U16(rangeAt + range + ((letter - start) * 2));
                if (range == 0 || glyph != 0)
                    glyphs[letter] = (ushort)(glyph + delta);
            }
        }
    }
}
