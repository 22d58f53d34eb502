using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GrantFlow.Process.Messages;

/// <summary>How hard a text is to read, by the formula of Flesch and Kincaid. Each paragraph and list item ends a sentence.
/// A placeholder counts as one word of two syllables. Greetings, and lines that are nothing but a placeholder, are left out:
/// they would make any text look easy.</summary>
public sealed partial record ReadingLevel(int Words, int Sentences, int Syllables)
{
    /// <summary>School grade (US): 8 is read with ease at about 13 years of age. Zero for a text without words.</summary>
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public static ReadingLevel Of(IEnumerable<string> blocks)
    {
        var (words, sentences, syllables) = (0, 0, 0);
        foreach (var sentence in blocks.Where(IsProse).SelectMany(block => SentenceEnd().Split(block)))
        {
            var found = Word().Matches(sentence).Select(match => match.Value).ToImmutableArray();
            if (found.Length == 0)
                continue;
            sentences++;
            words += found.Length;
            syllables += found.Sum(CountSyllables);
        }

        return new ReadingLevel(words, sentences, syllables);
    }

    private static bool IsProse(string block) => !block.EndsWith(',') && OwnWord().IsMatch(Mark().Replace(block, ""));

    /// <summary>Groups of vowels, without a silent e at the end; at least one.</summary>
    public static int CountSyllables(string word)
    {
        if (word[0] == '\uE000')
            return 2;
        var lower = word.ToLowerInvariant();
        var count = Vowels().Count(lower);
        return Math.Max(1, SilentEnd().IsMatch(lower) ? count - 1 : count);
    }

    [GeneratedRegex(@"(?<=[.!?:])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\uE000[^\uE001]*\uE001|[A-Za-z0-9£][A-Za-z0-9’',.]*(?<![.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\uE000[^\uE001]*\uE001", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex OwnWord();

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();

    [GeneratedRegex("([^aeiouyl]e|[aeiouy]le|[^aeioutdy]ed|[^aeiouyscgzx]es)$", RegexOptions.CultureInvariant)]
    private static partial Regex SilentEnd();
}
