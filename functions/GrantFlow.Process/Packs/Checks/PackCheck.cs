using System.Collections.Immutable;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Packs;

/// <summary>A pack's parts as far as they could be read; none where a file is missing or no JSON.</summary>
public sealed record PackParts(
    Programme? Programme,
    int? ReadingGrade,
    int? RetentionYears,
    Publication? Publication,
    ImmutableSortedDictionary<FormKind, Form> Forms,
    ImmutableSortedDictionary<string, MessageTemplate> Messages,
    string? Mou,
    string? Conditions,
    string? Declarations);

/// <summary>Holds a pack against itself: what is well formed can still make no sense.</summary>
public static class PackCheck
{
    /// <summary>Every problem found. A file with problems of <paramref name="misread"/> is left alone, since what was misread
    /// in it would be found wrong again.</summary>
    public static IEnumerable<PackProblem> Check(PackParts pack, ImmutableArray<PackProblem> misread)
    {
        if (pack.Programme is { } programme && IsSound(PackFiles.Main, misread))
        {
            foreach (var problem in ProgrammeChecks(programme, pack))
                yield return problem;
        }

        foreach (var (kind, found) in pack.Forms.Where(entry => IsSound(PackFiles.Form(entry.Key), misread)))
        {
            foreach (var problem in FormChecks.Check(kind, found, IsSound(PackFiles.Main, misread) ? pack.Programme?.Award.Ceiling : null))
                yield return problem;
        }

        foreach (var problem in MessageChecks.Check(pack).Concat(TextChecks.Check(pack)))
            yield return problem;
    }

    private static IEnumerable<PackProblem> ProgrammeChecks(Programme programme, PackParts pack) =>
        AwardChecks.Check(programme, pack.ReadingGrade, pack.RetentionYears)
            .Concat(TimetableChecks.Check(programme))
            .Concat(HolidayChecks.Check(programme))
            .Concat(ObligationChecks.Check(programme))
            .Concat(GateChecks.Check(programme))
            .Concat(pack.Publication is { } publication ? PublicationChecks.Check(publication) : []);

    private static bool IsSound(string file, ImmutableArray<PackProblem> misread) => misread.All(problem => problem.File != file);
}
