using System.Globalization;
using System.Text.RegularExpressions;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Names, amounts and limits.</summary>
internal static partial class AwardChecks
{
    public static IEnumerable<PackProblem> Check(Programme programme, int? readingGrade, int? retentionYears)
    {
        var award = programme.Award;
        if (award.Ceiling <= Money.Zero)
            yield return Problem("award.ceilingPence", $"The ceiling is {award.Ceiling}.", "Write the most that an area can get, in pence.");
        if (award.FirstTranchePercent is < 1 or > 99)
            yield return Problem("award.firstTranchePercent",
                string.Create(CultureInfo.InvariantCulture, $"The first payment is {award.FirstTranchePercent} per cent of the award."),
                "Write a share from 1 to 99, so that both payments pay something.");
        if (readingGrade is < 1 or > 12)
            yield return Problem("readingLevel", $"The reading level is {readingGrade}.", "Write a grade from 1 to 12. Plain mail is at 6 or below.");
        if (retentionYears is < 1 or > 30)
            yield return Problem("retentionYears", $"Records are kept for {retentionYears} years.", "Write a number of years from 1 to 30. Six is usual for public money.");
        if (!IsYear(programme.GrantYear))
            yield return Problem("grantYear", $"‘{programme.GrantYear}’ is not a grant year.", "Write both years, like \"2026-27\".");
        else if (!programme.GrantYear.StartsWith($"{award.NotBefore.Year}-", StringComparison.Ordinal))
            yield return Problem("award.notBefore", $"{London.Tell(award.NotBefore)} is not in the first year of {programme.GrantYear}.",
                "Write the first day of the grant year, or mend the grant year.");
        if (!programme.Id.EndsWith($"/{programme.GrantYear}", StringComparison.Ordinal))
            yield return Problem("id", $"‘{programme.Id}’ does not end with the grant year.", $"Write the pack's folder, which ends with /{programme.GrantYear}.");
    }

    private static bool IsYear(string text) =>
        YearPattern().Match(text) is { Success: true } match
        && (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1) % 100 == int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    private static PackProblem Problem(string place, string message, string remedy) => new(PackFiles.Main, place, message, remedy);

    [GeneratedRegex(@"^(20\d\d)-(\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
