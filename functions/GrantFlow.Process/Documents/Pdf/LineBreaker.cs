using System.Collections.Immutable;
using System.Text;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>One line of text.</summary>
internal sealed record Line(ImmutableArray<LinePart> Parts);

/// <param name="X">From the line’s left end, in points.</param>
internal sealed record LinePart(double X, string Text, Face Face);

/// <summary>Breaks text into lines between words, and within a word that is longer than a line, such as a fingerprint.</summary>
internal static class LineBreaker
{
    public static ImmutableArray<Line> Break(ImmutableArray<TextRun> text, double size, double width)
    {
        var page = new Filling(size, width);
        foreach (var (run, index) in text.Select((run, index) => (run, index)))
            foreach (var word in Words(run, index == 0))
                page.Add(word, run.Face);
        return page.Lines();
    }

    /// <summary>Words with the space before them, where they have one; a line break as itself.</summary>
    private static IEnumerable<string> Words(TextRun run, bool isFirst)
    {
        if (run.Text == "\n")
            return ["\n"];
        var words = run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => " " + word).ToList();
        if (words.Count == 0)
            return run.Text.Length > 0 ? [" "] : [];
        if (isFirst || !char.IsWhiteSpace(run.Text[0]))
            words[0] = words[0][1..];
        return char.IsWhiteSpace(run.Text[^1]) ? words.Append(" ") : words;
    }

    private sealed class Filling(double size, double width)
    {
        private readonly ImmutableArray<Line>.Builder lines = ImmutableArray.CreateBuilder<Line>();
        private readonly List<(string Text, Face Face)> line = [];
        private double used;

        public void Add(string word, Face face)
        {
            if (word == "\n")
            {
                Finish();
                return;
            }

            if (line.Count == 0 || (line[^1].Text.EndsWith(' ') && word.StartsWith(' ')))
                word = word.TrimStart(' ');
            var taken = Typeface.Width(word, face, size);
            if (used + taken > width && line.Count > 0)
            {
                // The space at the line’s end is not seen, and keeps its last word from the next line’s first where text is read out.
                if (word.StartsWith(' '))
                    Put(" ", line[^1].Face);
                Finish();
                word = word.TrimStart(' ');
                taken = Typeface.Width(word, face, size);
            }

            while (taken > width)
            {
                var fits = Enumerable.Range(1, word.Length - 1).Last(length => length == 1 || Typeface.Width(word[..length], face, size) <= width);
                Put(word[..fits], face);
                Finish();
                word = word[fits..];
                taken = Typeface.Width(word, face, size);
            }

            Put(word, face);
            used += taken;
        }

        public ImmutableArray<Line> Lines()
        {
            Finish();
            return lines.ToImmutable();
        }

        private void Put(string word, Face face)
        {
            if (word.Length > 0)
                line.Add((word, face));
        }

        private void Finish()
        {
            if (line.Count == 0)
                return;
            var parts = ImmutableArray.CreateBuilder<LinePart>();
            var x = 0.0;
            foreach (var (text, face) in Joined())
            {
                parts.Add(new LinePart(x, text, face));
                x += Typeface.Width(text, face, size);
            }

            lines.Add(new Line(parts.ToImmutable()));
            line.Clear();
            used = 0;
        }

        /// <summary>Neighbours of one face as one piece.</summary>
        private IEnumerable<(string Text, Face Face)> Joined()
        {
            var text = new StringBuilder();
            for (var i = 0; i < line.Count; i++)
            {
                text.Append(line[i].Text);
                if (i + 1 < line.Count && line[i + 1].Face == line[i].Face)
                    continue;
                yield return (text.ToString(), line[i].Face);
                text.Clear();
            }
        }
    }
}
