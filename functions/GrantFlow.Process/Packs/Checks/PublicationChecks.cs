using System.Text.RegularExpressions;

namespace GrantFlow.Process.Packs;

/// <summary>Identifiers and licence of published data.</summary>
internal static partial class PublicationChecks
{
    public static IEnumerable<PackProblem> Check(Publication publication)
    {
        if (!Prefix().IsMatch(publication.Prefix))
            yield return Problem("publication.prefix", $"‘{publication.Prefix}’ is no prefix of 360Giving.", "Write the one that 360Giving gave you, like \"360G-name\".");
        if (!Organisation().IsMatch(publication.FunderId))
            yield return Problem("publication.funder.id", $"‘{publication.FunderId}’ is no organisation identifier.", "Write GB-CHC- and the charity number, or the prefix and a word.");
        if (publication.Licence is not { IsAbsoluteUri: true, Scheme: "https" })
            yield return Problem("publication.licence.url", $"‘{publication.Licence}’ is not the address of a licence.", "Write its address, which begins with https://.");
    }

    private static PackProblem Problem(string place, string message, string remedy) => new(PackFiles.Main, place, message, remedy);

    [GeneratedRegex("^360G-[A-Za-z0-9_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex("^(360G-[A-Za-z0-9_]+-[A-Za-z0-9_-]+|GB-[A-Z]{3}-[A-Za-z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();
}
