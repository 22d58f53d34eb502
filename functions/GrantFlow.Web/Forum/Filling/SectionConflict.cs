using GrantFlow.Core.Forms;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>Two people saved one section. Neither’s words are lost: the page shows both and asks.</summary>
/// <param name="Sealed">Mine, to be sent back unchanged.</param>
public sealed record SectionConflict(Section Section, Answers Mine, Answers Theirs, string Sealed)
{
    /// <summary>The questions of which the two have different answers.</summary>
    public IEnumerable<Question> Differing => Section.Questions.Where(question => !Same(Mine.Find(question.Id), Theirs.Find(question.Id)));

    private static bool Same(Answer? mine, Answer? theirs) => (mine, theirs) switch
    {
        (LinesAnswer one, LinesAnswer other) => one.Lines.SequenceEqual(other.Lines),
        (FilesAnswer one, FilesAnswer other) => one.Files.SequenceEqual(other.Files),
        _ => Equals(mine, theirs),
    };
}
