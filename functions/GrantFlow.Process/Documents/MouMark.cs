using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GrantFlow.Core;

namespace GrantFlow.Process.Documents;

/// <summary>Which version of whose MOU a file says it is. Stands in every file that we make of it, so that a file which was changed
/// can be told from one that was never ours. Says nothing of people.</summary>
public sealed partial record MouMark(ForumYearId ForumYear, int Version)
{
    /// <summary>The mark that the file carries, or none.</summary>
    public static MouMark? Find(ReadOnlySpan<byte> file)
    {
        var match = Pattern().Match(Encoding.Latin1.GetString(file));
        return match.Success && int.TryParse(match.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new MouMark(new ForumYearId(match.Groups["id"].Value), version)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"grantflow:mou:{ForumYear}:{Version}");

    [GeneratedRegex(@"grantflow:mou:(?<id>[0-9]{4}-[0-9]{2}\.[a-z0-9-]{1,100}):(?<version>[0-9]{1,4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
