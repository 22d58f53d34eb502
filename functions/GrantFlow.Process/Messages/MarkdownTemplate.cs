using System.Collections.Immutable;
using System.Net;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GrantFlow.Process.Messages;

/// <summary>A Markdown text with placeholders, parsed once. Values never become markup: in HTML they are escaped after
/// Markdown has done its work, so that <c>&lt;b&gt;</c> or <c>[x](y)</c> in a forum's name stays what was typed.</summary>
public sealed class MarkdownTemplate
{
    // A placeholder that is all of its paragraph or quotation takes that with it.
    private const string Button = Placeholders.Link + "!";
    private const string Quotation = Placeholders.Note + "!";
    private const char Whole = '!';

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    private readonly TemplateParts html;
    private readonly TemplateParts text;

    private MarkdownTemplate(string source, MarkdownDocument document)
    {
        Source = source;
        Links = [.. document.Descendants<LinkInline>().Select(link => new TemplateLink(link.Url ?? "", link.IsImage ? LinkKind.Image : LinkKind.Page, link.Line + 1))];
        Blocks = PlainText.Blocks(document);
        Heading = document.OfType<HeadingBlock>().Take(1).Select(block => block.Inline?.FirstChild?.ToString() ?? "").FirstOrDefault("");
        html = TemplateParts.Cut(Placeholders.Lists.Aggregate(document.ToHtml(Pipeline), (made, list) => made.Replace($"<p>{TemplateParts.MarkOf(list)}</p>", TemplateParts.MarkOf(list + Whole), StringComparison.Ordinal))
            .Replace($"<p>{TemplateParts.MarkOf(Placeholders.Link)}</p>", TemplateParts.MarkOf(Button), StringComparison.Ordinal)
            .Replace(Quote(TemplateParts.MarkOf(Placeholders.Note)), TemplateParts.MarkOf(Quotation), StringComparison.Ordinal));
        text = TemplateParts.Cut(PlainText.Write(document)
            .Replace($"> {TemplateParts.MarkOf(Placeholders.Note)}\n", TemplateParts.MarkOf(Quotation) + "\n", StringComparison.Ordinal)
            .Replace($"\n\n{TemplateParts.MarkOf(Placeholders.Link)}\n", $"\n\n{TemplateParts.MarkOf(Button)}\n", StringComparison.Ordinal));
    }

    /// <summary>As the pack has it.</summary>
    public string Source { get; }

    /// <summary>Words of the first heading, or empty.</summary>
    public string Heading { get; }

    /// <summary>Plain text of each paragraph, heading and list item; where a placeholder stood, there are marks.</summary>
    internal ImmutableArray<string> Blocks { get; }

    /// <summary>Links and images that the text itself has.</summary>
    internal ImmutableArray<TemplateLink> Links { get; }

    public static MarkdownTemplate Parse(string source) => new(source, Markdown.Parse(TemplateParts.Mark(source), Pipeline));

    /// <summary>An HTML fragment. A link that stands alone in its paragraph becomes a button with this label.</summary>
    /// <exception cref="ArgumentException">A value is not there.</exception>
    public string Html(IReadOnlyDictionary<string, string> values, string button = "Continue") =>
        html.Fill(values, (name, value) => name switch
        {
            Button => MailHtml.Button(value, button),
            Placeholders.Link => MailHtml.Link(value),
            Quotation => value.Length == 0 ? "" : Quote(Encode(value)),
            [.., Whole] => $"<ul>\n{string.Concat(value.Split('\n').Select(line => $"<li style=\"margin-bottom:12px\">{Item(line)}</li>\n"))}</ul>",
            _ => Encode(value),
        });

    /// <summary>Plain text, with the values as they are. An empty value leaves no gap. A link that stands alone has this label on the line above.</summary>
    /// <exception cref="ArgumentException">A value is not there.</exception>
    public string Text(IReadOnlyDictionary<string, string> values, string button = "Continue") =>
        text.Fill(values, (name, value) => name switch
        {
            Button => $"{button}:\n{value}",
            Quotation => QuoteLines(value),
            _ when Placeholders.Lists.Contains(name) => Bullets(value),
            _ => value,
        }).Replace("\n\n\n\n", "\n\n", StringComparison.Ordinal);

    private static string Bullets(string lines) =>
        "- " + lines.Replace("\n", "\n- ", StringComparison.Ordinal).Replace("\t", "\n  ", StringComparison.Ordinal);

    private static string Item(string line) =>
        line.Split('\t') is [var words, var address] ? MailHtml.Link(address, words) : Encode(line);

    private static string Encode(string value) => WebUtility.HtmlEncode(value).ReplaceLineEndings("<br>");

    // As mail programs mark what somebody wrote, so that the reader sees where it ends.
    private static string QuoteLines(string value) =>
        value.Length == 0 ? "" : string.Join('\n', value.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}".TrimEnd()));

    private static string Quote(string html) => $"<blockquote>\n<p>{html}</p>\n</blockquote>\n";
}

/// <param name="Line">Of the text; the first is 1.</param>
internal sealed record TemplateLink(string Address, LinkKind Kind, int Line);

internal enum LinkKind
{
    Page,
    Image,
}
