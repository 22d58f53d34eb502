using System.Collections.Immutable;

namespace GrantFlow.Process.Messages;

/// <summary>A message as a person gets it.</summary>
/// <param name="Text">The plain part, complete in itself.</param>
/// <param name="Html">A whole HTML document.</param>
public sealed record RenderedMessage(string Subject, string Text, string Html);

/// <summary>One message of a pack, parsed once. Its file begins with lines such as <c>Subject: …</c> and, where it has a
/// link, <c>Button: …</c> (the words on the link's button); after an empty line comes the body in Markdown.</summary>
public sealed class MessageTemplate
{
    private readonly TemplateParts subject;
    private readonly MarkdownTemplate body;

    private MessageTemplate(string name, MessageSource source)
    {
        Name = name;
        Source = source;
        subject = TemplateParts.Cut(TemplateParts.Mark(source.Subject));
        body = MarkdownTemplate.Parse(source.Body);
        Reading = ReadingLevel.Of(body.Blocks);
        Uses = [.. Placeholders.Find(source.Subject).Concat(Placeholders.Find(source.Body)).Select(use => use.Name)];
    }

    /// <summary>The file's name without its ending: <c>last-day</c>.</summary>
    public string Name { get; }

    public MessageSource Source { get; }

    /// <summary>The placeholders that it has. Where <see cref="Placeholders.Link"/> is not among them, no link need be made.</summary>
    public ImmutableHashSet<string> Uses { get; }

    internal ImmutableArray<TemplateLink> Links => body.Links;

    /// <summary>How hard the body is to read.</summary>
    public ReadingLevel Reading { get; }

    public static MessageTemplate Parse(string name, string text) => new(name, MessageSource.Parse(text));

    /// <summary>Fills in the values, by placeholder name. They are escaped in the HTML part and plain in the text part.</summary>
    /// <exception cref="ArgumentException">A value that the message needs is not there.</exception>
    public RenderedMessage Render(IReadOnlyDictionary<string, string> values)
    {
        var title = Subject(values);
        var button = Source.Button.Length == 0 ? "Continue" : Source.Button;
        return new RenderedMessage(title, body.Text(values, button), MailHtml.Page(title, body.Html(values, button)));
    }

    /// <exception cref="ArgumentException">A value that the subject needs is not there.</exception>
    public string Subject(IReadOnlyDictionary<string, string> values) => subject.Fill(values, (_, value) => OneLine(value));

    // A line break in a header would let a name write headers of its own.
    private static string OneLine(string value) =>
        value.Any(char.IsControl) ? string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter)) : value;
}

/// <summary>The parts of a message file.</summary>
/// <param name="BodyLine">The line of the file on which the body begins; the first is 1.</param>
/// <param name="OtherLines">Lines before the body that are neither subject nor button.</param>
public sealed record MessageSource(string Subject, string Button, string Body, int BodyLine, ImmutableArray<int> OtherLines)
{
    private const string SubjectMark = "Subject:";
    private const string ButtonMark = "Button:";

    public static MessageSource Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var gap = Array.FindIndex(lines, string.IsNullOrWhiteSpace);
        var head = gap < 0 ? lines : lines[..gap];
        var others = head.Select((line, i) => (line, i)).Where(pair => !IsHead(pair.line)).Select(pair => pair.i + 1);
        return new MessageSource(
            After(head, SubjectMark), After(head, ButtonMark),
            gap < 0 ? "" : string.Join('\n', lines[(gap + 1)..]),
            head.Length + 2, [.. others]);
    }

    private static bool IsHead(string line) =>
        line.StartsWith(SubjectMark, StringComparison.Ordinal) || line.StartsWith(ButtonMark, StringComparison.Ordinal);

    private static string After(IEnumerable<string> lines, string mark) =>
        lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..].Trim()).FirstOrDefault("");
}
