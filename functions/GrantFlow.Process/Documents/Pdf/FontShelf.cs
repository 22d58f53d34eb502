using System.Globalization;
using System.Text;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>The faces that one file uses.</summary>
internal sealed class FontShelf
{
    private readonly SortedDictionary<Face, FontSubset> used = [];

    /// <summary>The letters as a content stream shows them.</summary>
    public string Show(string text, Face face)
    {
        if (!used.TryGetValue(face, out var subset))
            used[face] = subset = new FontSubset(Typeface.Of(face));
        return $"<{string.Concat(text.EnumerateRunes().Select(letter => subset.Use(letter.Value).ToString("X4", CultureInfo.InvariantCulture)))}>";
    }

    /// <summary>The name by which content streams call a face.</summary>
    public static string NameOf(Face face) => $"/F{(int)face}";

    /// <summary>Embeds every face used.</summary>
    /// <returns>The font dictionary of a page’s resources.</returns>
    public string Embed(PdfFile file) =>
        $"<<{string.Concat(used.Select(pair => $"{NameOf(pair.Key)} {Embed(file, pair.Key, pair.Value)} 0 R"))}>>";

    private static int Embed(PdfFile file, Face face, FontSubset subset)
    {
        // Letters are cut out first: parts of accented ones add to the widths.
        var outlines = subset.Write();
        var font = subset.Font;
        // The six letters mark a font as cut down; they follow from the face, where others take them by chance.
        var name = $"/GRANT{(char)('A' + (int)face)}+{Typeface.NameOf(face)}";
        var program = file.AddStream($"/Length1 {outlines.Length}", outlines);
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName{name}/Flags 4/FontBBox[{string.Join(' ', font.Box.Select(Scale))}]/ItalicAngle {(face == Face.Oblique ? -11 : 0)}"
            + $"/Ascent {Scale(font.Ascent)}/Descent {Scale(font.Descent)}/CapHeight 729/StemV {(face == Face.Bold ? 140 : 80)}/FontFile2 {program} 0 R>>");
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/W[0[{string.Join(' ', subset.Widths())}]]>>");
        var map = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {map} 0 R>>");

        int Scale(int units) => units * 1000 / font.UnitsPerEm;
    }

    /// <summary>Tells readers and searches which letters the glyphs stand for.</summary>
    private static string ToUnicode(FontSubset subset)
    {
        // A block of this list holds a hundred entries at most.
        var blocks = subset.Letters.Select(pair => $"<{pair.Key:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(pair.Value)))}>").Chunk(100)
            .Select(block => $"{block.Length} beginbfchar\n{string.Join('\n', block)}\nendbfchar\n");
        return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            + string.Concat(blocks) + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }
}
