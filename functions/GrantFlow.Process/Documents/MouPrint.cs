using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GrantFlow.Core;
using GrantFlow.Process.Documents.Pdf;

namespace GrantFlow.Process.Documents;

/// <summary>The MOU on paper: a tagged PDF file made of the document that is signed, with that document’s fingerprint on every page.
/// The same document always gives the same bytes.</summary>
public static partial class MouPrint
{
    public static byte[] Print(ReadOnlyMemory<byte> document, ContentHash fingerprint, MouMark mark)
    {
        var title = TitleOf(document);
        return Printer.Print(new Prose(title, Footer(fingerprint), mark.ToString(), At: null, Blocks(document)));
    }

    internal static string Footer(ContentHash fingerprint) => $"Fingerprint of the text (SHA-256): {fingerprint}";

    internal static ImmutableArray<Block> Blocks(ReadOnlyMemory<byte> document) => ProseReader.Read(ProseReader.Inside(document));

    internal static string TitleOf(ReadOnlyMemory<byte> document) =>
        System.Net.WebUtility.HtmlDecode(Title().Match(System.Text.Encoding.UTF8.GetString(document.Span)).Groups[1].Value);

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
