using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using static GrantFlow.Process.Documents.Pdf.PdfFile;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Makes a tagged PDF file of a text, as PDF/UA (ISO 14289-1) asks: title, language, structure, embedded letters.
/// The same text always gives the same bytes.</summary>
internal static class Printer
{
    /// <param name="slot">Room for a signature over the whole file, or none.</param>
    public static byte[] Print(Prose prose, SignatureSlot? slot = null)
    {
        var setter = new Typesetter();
        var placed = setter.Set(prose.Blocks);
        var file = new PdfFile();
        var structure = new StructureTree(file);
        var fonts = new FontShelf();
        var canvas = new Canvas(file, structure, fonts, setter.Pages, prose.Footer);
        foreach (var one in placed)
            canvas.Draw(one, structure.Document);
        structure.Finish();
        var form = slot?.AddTo(file, canvas.PageObjects[^1]);
        var pages = AddPages(file, canvas, fonts.Embed(file), form);
        var metadata = file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp(prose)));
        var catalog = file.Add(
            $"<</Type/Catalog/Pages {pages} 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
            + $"/StructTreeRoot {structure.Root} 0 R/Metadata {metadata} 0 R{(form is null ? "" : $"/AcroForm<</Fields[{form} 0 R]/SigFlags 3>>")}>>");
        var made = prose.At is { } at ? $"/CreationDate{Moment(at)}" : "";
        var info = file.Add($"<</Title{Text(prose.Title)}/Creator(GrantFlow)/Keywords{Text(prose.Mark)}{made}>>");
        return file.Write(catalog, info, SHA256.HashData(Encoding.UTF8.GetBytes($"{prose.Mark}\n{prose.Footer}\n{made}")).AsSpan(0, 16));
    }

    private static int AddPages(PdfFile file, Canvas canvas, string fonts, int? form)
    {
        var pages = file.Reserve();
        for (var page = 0; page < canvas.PageObjects.Count; page++)
        {
            var content = file.AddStream("", canvas.ContentOf(page));
            var annotations = form is { } field && page == canvas.PageObjects.Count - 1 ? $"/Annots[{field} 0 R]" : "";
            file.Set(canvas.PageObjects[page], string.Create(CultureInfo.InvariantCulture,
                $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {Sheet.Width} {Sheet.Height}]/Resources<</Font{fonts}>>/Contents {content} 0 R/StructParents {page}/Tabs/S{annotations}>>"));
        }

        file.Set(pages, $"<</Type/Pages/Count {canvas.PageObjects.Count}/Kids[{string.Join(' ', canvas.PageObjects.Select(number => $"{number} 0 R"))}]>>");
        return pages;
    }

    /// <summary>What the file says of itself, as XML.</summary>
    private static string Xmp(Prose prose)
    {
        XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace ua = "http://www.aiim.org/pdfua/ns/id/";
        XNamespace pdf = "http://ns.adobe.com/pdf/1.3/";
        var title = new XElement(rdf + "Alt", new XElement(rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), prose.Title));
        var meta = new XElement(XName.Get("xmpmeta", "adobe:ns:meta/"), new XElement(rdf + "RDF",
            new XElement(rdf + "Description", new XAttribute(rdf + "about", ""),
                new XElement(dc + "title", title), new XElement(pdf + "Keywords", prose.Mark), new XElement(ua + "part", "1"))));
        return $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{meta}\n<?xpacket end=\"r\"?>".ReplaceLineEndings("\n");
    }
}
