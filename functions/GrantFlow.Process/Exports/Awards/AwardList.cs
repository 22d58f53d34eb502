using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Access;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Exports.Awards;

/// <summary>Every award that may be published, without what staff withheld.</summary>
public sealed class AwardList(IFigures figures, IProgrammes programmes, SiteOptions site)
{
    private const int LongestTitle = 139;
    private const string NameWithheld = "Name withheld";

    /// <summary>Of all grant years, the newest first.</summary>
    public async IAsyncEnumerable<GrantRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var year in programmes.GrantYears)
            await foreach (var row in figures.WalkAsync(year, cancel))
                if (IsPublished(row))
                    yield return Record(row, programmes.Of(year));
    }

    /// <summary>Whether there is an award that nobody withheld.</summary>
    public static bool IsPublished(ForumYearFigures row) => row.HasGrant && !row.Withholds(PublishedPart.Award);

    private GrantRecord Record(ForumYearFigures row, ProgrammePack pack)
    {
        var (programme, publication) = (pack.Programme, pack.Publication);
        var award = row.Award!;
        var isNamed = !row.Withholds(PublishedPart.Recipient);
        return new GrantRecord(
            Reference(row, publication), Title(programme, isNamed ? row.Forum.Name : ""), publication.Purpose, "GBP", award.Amount.Pence / 100m, CsvCell.Date(London.Date(award.At)),
            [new PlannedDates(CsvCell.Date(programme.Award.NotBefore), CsvCell.Date(programme.Timetable.QuarterEnds[^1]))],
            [isNamed ? Recipient(row, publication) : new Organisation($"{publication.Prefix}-name-withheld", NameWithheld)],
            [new Organisation(publication.FunderId, publication.FunderName)],
            row.Withholds(PublishedPart.Location) ? null : [PlaceOf(row.Forum)],
            [new Coded(null, programme.Id, $"{programme.Title} {programme.GrantYear}")], "No",
            isNamed && LegalForm(row, programme) is { } form ? [form] : null,
            new Uri(site.BaseAddress, "register/awards"));
    }

    /// <summary>Says nothing of the area, since an area has one forum, and gives access to nothing. The application’s own hash cannot be guessed.</summary>
    private static string Reference(ForumYearFigures row, Publication publication)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"award {row.Id} {row.Applied?.Answers}"));
        return string.Create(CultureInfo.InvariantCulture, $"{publication.Prefix}-{row.GrantYear}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}");
    }

    private static string Title(Programme programme, string forum)
    {
        var title = $"{programme.Title} {programme.GrantYear}{(forum.Length == 0 ? "" : $", {forum}")}";
        return title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…";
    }

    private static Organisation Recipient(ForumYearFigures row, Publication publication)
    {
        var name = row.Applied is { Holder: { Length: > 0 } holder } ? holder : row.Forum.Name;
        return row.Applied?.HolderId switch
        {
            { Length: > 0 } id when id.StartsWith("GB-CHC-", StringComparison.Ordinal) => new(id, name, CharityNumber: id[7..]),
            { Length: > 0 } id => new(id, name, CompanyNumber: id[7..]),
            _ => new($"{publication.Prefix}-{row.Forum.AreaId}", name),
        };
    }

    private static Coded? LegalForm(ForumYearFigures row, Programme programme) =>
        programme.Forms[FormKind.Application].Questions.First(question => question.Id == PublicQuestions.LegalForm)
            .Options.FirstOrDefault(option => option.Value == row.Applied?.LegalForm) is { } option
            ? new Coded("Legal form of the grant holder", option.Value, option.Label)
            : null;

    /// <summary>The first three characters of a GSS code tell the kind of area.</summary>
    private static Place PlaceOf(Forum forum) => new(forum.Area, "GB", forum.GssCode.Length == 0 ? null : forum.GssCode, forum.GssCode.Length < 3 ? null : forum.GssCode[..3] switch
    {
        "E06" => "UA",
        "E08" => "MD",
        "E09" => "LONB",
        "E10" => "CTY",
        _ => null,
    });
}
