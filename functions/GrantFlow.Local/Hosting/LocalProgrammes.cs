using GrantFlow.Process.Packs;
using GrantFlow.Process.Running;

namespace GrantFlow.Local.Hosting;

/// <summary>The packs of this installation, read and checked when it starts.</summary>
public sealed class LocalProgrammes(IEnumerable<ProgrammePack> packs) : IProgrammes
{
    private readonly Dictionary<string, ProgrammePack> byYear = packs.ToDictionary(pack => pack.Programme.GrantYear);

    public IReadOnlyList<string> GrantYears => [.. byYear.Keys.OrderDescending(StringComparer.Ordinal)];

    public ProgrammePack Of(string grantYear) => byYear[grantYear];
}
