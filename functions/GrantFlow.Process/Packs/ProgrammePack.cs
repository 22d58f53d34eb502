using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Packs;

/// <summary>One programme year as a folder of text files defines it: the rules' part and the texts.</summary>
/// <param name="ReadingGrade">The hardest that a message may be to read: a school grade, see <see cref="ReadingLevel"/>.</param>
/// <param name="RetentionYears">How long records are kept after the financial year of the spending.</param>
/// <param name="Messages">By name of the template.</param>
/// <param name="Conditions">Of the grant, as the senior officer agrees to them.</param>
/// <param name="Declarations">What a person agrees to when they send a form.</param>
/// <param name="Hash">Of all the pack's files; see <see cref="PackHash"/>.</param>
public sealed record ProgrammePack(
    Programme Programme,
    string Funder,
    string Administrator,
    int ReadingGrade,
    int RetentionYears,
    Publication Publication,
    ImmutableSortedDictionary<string, MessageTemplate> Messages,
    MouText Mou,
    PackText Conditions,
    ImmutableSortedDictionary<FormKind, PackText> Declarations,
    ContentHash Hash)
{
    /// <summary>Domains at which a council may name people besides those where its people are already: <c>gov.uk</c>.</summary>
    public ImmutableArray<string> AuthorityDomains { get; init; } = [];

    /// <summary>The last London date on which a forum year's papers are kept.</summary>
    public DateOnly KeptUntil => Programme.Timetable.QuarterEnds[^1].AddYears(RetentionYears);
}

/// <summary>A text without placeholders.</summary>
/// <param name="Markdown">As the pack has it.</param>
/// <param name="Html">A fragment.</param>
public sealed record PackText(string Markdown, string Html)
{
    private static readonly IReadOnlyDictionary<string, string> NoValues = ImmutableDictionary<string, string>.Empty;

    /// <exception cref="ArgumentException">The text has a placeholder.</exception>
    public static PackText Of(string markdown) => new(markdown, MarkdownTemplate.Parse(markdown).Html(NoValues));
}

/// <summary>What reading a pack came to: a pack without problems, or its problems.</summary>
/// <param name="Pack">None where there is any problem.</param>
public sealed record PackReading(ProgrammePack? Pack, ImmutableArray<PackProblem> Problems);
