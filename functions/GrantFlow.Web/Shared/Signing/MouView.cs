using System.Text;

namespace GrantFlow.Web.Shared.Signing;

/// <summary>The frozen MOU within a page of ours: the inside of its main element, its headings one level down, since a page has
/// one heading of the first. The document is our own and was encoded when it was made.</summary>
public static class MouView
{
    public static string Fragment(ReadOnlyMemory<byte> document)
    {
        var html = Encoding.UTF8.GetString(document.Span);
        var from = html.IndexOf("<main>", StringComparison.Ordinal) + "<main>".Length;
        var inside = html[from..html.IndexOf("</main>", from, StringComparison.Ordinal)];
        for (var level = 5; level >= 1; level--)
            inside = inside
                .Replace($"<h{level}>", $"<h{level + 1}>", StringComparison.Ordinal)
                .Replace($"</h{level}>", $"</h{level + 1}>", StringComparison.Ordinal);
        return inside;
    }
}
