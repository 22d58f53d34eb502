using System.Net;
using System.Text;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Packs;

/// <summary>The text of the memorandum of understanding. The same text and values always give the same bytes.</summary>
public sealed class MouText
{
    private readonly MarkdownTemplate template;

    private MouText(MarkdownTemplate template) => this.template = template;

    /// <summary>As the pack has it.</summary>
    public string Source => template.Source;

    public static MouText Parse(string source) => new(MarkdownTemplate.Parse(source));

    /// <summary>The text as an HTML fragment, to be shown within a page. Values are those of <see cref="Occasions.Mou"/>.</summary>
    /// <exception cref="ArgumentException">A value is not there.</exception>
    public string Fragment(IReadOnlyDictionary<string, string> values) => template.Html(values);

    /// <summary>The document whose hash is shown and signed: a whole accessible HTML page in UTF-8, complete in itself.</summary>
    /// <exception cref="ArgumentException">A value is not there.</exception>
    /// <param name="mark">Says of the file whose MOU it is, whatever becomes of its bytes; see <see cref="MouMark"/>.</param>
    public byte[] Document(IReadOnlyDictionary<string, string> values, MouMark mark) =>
        Encoding.UTF8.GetBytes(
            $$"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="keywords" content="{{mark}}">
            <title>{{WebUtility.HtmlEncode(TitleOf(values))}}</title>
            <style>
            body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 1.125rem/1.5 Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere }
            h1 { font-size: 1.75rem; line-height: 1.2 }
            h2 { font-size: 1.375rem; line-height: 1.25 }
            @media print { body { max-width: none; font-size: 11pt } }
            </style>
            </head>
            <body>
            <main>
            {{Fragment(values)}}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));

    private string TitleOf(IReadOnlyDictionary<string, string> values) =>
        $"{template.Heading}: {values[Placeholders.Forum]} and {values[Placeholders.Authority]}, {values[Placeholders.GrantYear]}";
}
