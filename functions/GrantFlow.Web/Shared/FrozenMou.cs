using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace GrantFlow.Web.Shared;

/// <summary>The MOU as it was issued: a whole HTML page, kept under its hash.</summary>
public static partial class FrozenMou
{
    private const string Start = "<main>";
    private const string End = "</main>";

    /// <summary>Its words, to be shown within a page of ours: headings one level lower, since the page has its own h1.</summary>
    public static IHtmlContent Show(ReadOnlyMemory<byte> document)
    {
        var page = Encoding.UTF8.GetString(document.Span);
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = page.LastIndexOf(End, StringComparison.Ordinal);
        if (start < Start.Length || end < start)
            throw new InvalidDataException("The document kept under the MOU’s hash is not an MOU.");
        return new HtmlString(Heading().Replace(page[start..end], match => $"<{match.Groups["close"].Value}h{int.Parse(match.Groups["level"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1}>"));
    }

    [GeneratedRegex("<(?<close>/?)h(?<level>[1-5])>", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
