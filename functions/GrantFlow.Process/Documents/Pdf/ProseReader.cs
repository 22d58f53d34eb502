using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Reads the blocks of a document of ours: the HTML that Markdown makes, without anything that markup of others could bring.</summary>
internal static class ProseReader
{
    /// <summary>The inside of the document's main element.</summary>
    public static string Inside(ReadOnlyMemory<byte> document)
    {
        var html = Encoding.UTF8.GetString(document.Span);
        var from = html.IndexOf("<main>", StringComparison.Ordinal) + "<main>".Length;
        return html[from..html.IndexOf("</main>", from, StringComparison.Ordinal)];
    }

    public static ImmutableArray<Block> Read(string html)
    {
        var root = XElement.Parse($"<main>{html.Replace("<br>", "<br />", StringComparison.Ordinal)}</main>", LoadOptions.PreserveWhitespace);
        return [.. root.Elements().SelectMany(ReadBlock)];
    }

    private static IEnumerable<Block> ReadBlock(XElement element) => element.Name.LocalName switch
    {
        ['h', >= '1' and <= '6' and var level] => [new Heading(level - '0', Runs(element))],
        "p" or "pre" => [new Paragraph(Runs(element))],
        "ul" => [new Listing(Numbering.Disc, [.. Items(element, _ => "•")])],
        "ol" => [new Listing(Numbering.Decimal, [.. Items(element, i => string.Create(CultureInfo.InvariantCulture, $"{i + 1}."))])],
        "blockquote" => element.Elements().SelectMany(ReadBlock),
        "hr" => [],
        var name => throw new NotSupportedException($"The MOU’s text has <{name}>, which cannot be set on a page. Write it as paragraphs, headings and lists."),
    };

    private static IEnumerable<ListingItem> Items(XElement list, Func<int, string> label) =>
        list.Elements("li").Select((item, i) => new ListingItem(label(i), Runs(item)));

    private static ImmutableArray<TextRun> Runs(XElement element)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        Collect(element, Face.Regular, runs);
        return runs.ToImmutable();
    }

    private static void Collect(XElement element, Face face, ImmutableArray<TextRun>.Builder runs)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                runs.Add(new TextRun(text.Value, face));
            else if (node is XElement { Name.LocalName: "br" })
                runs.Add(new TextRun("\n", face));
            else if (node is XElement inner)
                Collect(inner, FaceOf(inner, face), runs);
        }
    }

    private static Face FaceOf(XElement element, Face outer) => element.Name.LocalName switch
    {
        "strong" => Face.Bold,
        "em" => Face.Oblique,
        _ => outer,
    };
}
