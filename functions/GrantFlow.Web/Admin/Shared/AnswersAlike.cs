using GrantFlow.Core.Forms;

namespace GrantFlow.Web.Admin.Shared;

internal static class AnswersAlike
{
    public static bool Are(Answer? one, Answer? other) => (one, other) switch
    {
        (LinesAnswer a, LinesAnswer b) => a.Lines.SequenceEqual(b.Lines),
        (FilesAnswer a, FilesAnswer b) => a.Files.SequenceEqual(b.Files),
        _ => Equals(one, other),
    };
}
