using System.Collections.Immutable;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Packs;

namespace GrantFlow.Benchmarks;

/// <summary>Ten thousand messages rendered with subject, text and escaped HTML, against plain replacement of the same
/// placeholders in the same three texts, which escapes nothing and checks nothing.</summary>
internal sealed class MessageRace
{
    private const int Messages = 10_000;

    private readonly ImmutableArray<Entry> entries;

    public MessageRace(ProgrammePack pack) => entries = [.. pack.Messages.Values.Select(template => new Entry(pack, template))];

    public Race Race => new("A message, rendered", 2.0, Messages / Race.Heats, BareAsync, OursAsync);

    private Task BareAsync(int i)
    {
        var entry = entries[i % entries.Length];
        var (subject, text, html) = entry.Bare;
        foreach (var (mark, value) in entry.Marks)
        {
            subject = subject.Replace(mark, value, StringComparison.Ordinal);
            text = text.Replace(mark, value, StringComparison.Ordinal);
            html = html.Replace(mark, value, StringComparison.Ordinal);
        }

        return Counted(subject, text, html);
    }

    private Task OursAsync(int i)
    {
        var entry = entries[i % entries.Length];
        var mail = entry.Template.Render(entry.Values);
        return Counted(mail.Subject, mail.Text, mail.Html);
    }

    private static Task Counted(string subject, string text, string html) =>
        subject.Length > 0 && text.Length > 0 && html.Length > 0 ? Task.CompletedTask : throw new InvalidOperationException("A message came out empty.");

    private sealed record Entry
    {
        public Entry(ProgrammePack pack, MessageTemplate template)
        {
            Template = template;
            Values = SampleValues.Of(pack, template);
            Marks = [.. template.Uses.Select(name => (MarkOf(name), Values[name]))];
            var marked = template.Render(Placeholders.All.ToImmutableDictionary(name => name, MarkOf));
            Bare = (marked.Subject, marked.Text, marked.Html);
        }

        public MessageTemplate Template { get; }

        public ImmutableDictionary<string, string> Values { get; }

        public ImmutableArray<(string Mark, string Value)> Marks { get; }

        // A link becomes a button only where it is a web address.
        private static string MarkOf(string name) => name == Placeholders.Link ? $"https://(({name}))" : $"(({name}))";

        /// <summary>The finished texts with their placeholders still in them.</summary>
        public (string Subject, string Text, string Html) Bare { get; }
    }
}
