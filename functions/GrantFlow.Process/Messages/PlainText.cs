using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GrantFlow.Process.Messages;

/// <summary>Markdown as plain text for mail: bullets and numbers kept, stress dropped, the address of a link after its words.</summary>
internal static class PlainText
{
    /// <summary>One entry a paragraph, heading or list item.</summary>
    public static ImmutableArray<string> Blocks(ContainerBlock container) => [.. container.SelectMany(Block)];

    /// <summary>The whole text, paragraphs apart and list items together.</summary>
    public static string Write(ContainerBlock document) =>
        string.Join("\n\n", document.Select(block => string.Join("\n", Block(block))).Where(text => text.Length > 0)) + "\n";

    private static IEnumerable<string> Block(Block block) => block switch
    {
        ListBlock list => list.OfType<ListItemBlock>().SelectMany((item, i) => Item(list, item, i)),
        QuoteBlock quote => Blocks(quote).Select(text => "> " + text),
        ContainerBlock container => Blocks(container),
        LeafBlock { Inline: { } inline } => [Inlines(inline)],
        LeafBlock leaf and not LinkReferenceDefinition => [leaf.Lines.ToString()],
        _ => [],
    };

    private static IEnumerable<string> Item(ListBlock list, ListItemBlock item, int index)
    {
        var bullet = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ";
        return Blocks(item).Select((text, i) => i == 0 ? bullet + text : new string(' ', bullet.Length) + text);
    }

    private static string Inlines(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            text.Append(One(inline));
        return text.ToString();
    }

    private static string One(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        AutolinkInline auto => auto.Url,
        LinkInline link => $"{Inlines(link)} ({link.Url})",
        ContainerInline container => Inlines(container),
        _ => "",
    };
}
