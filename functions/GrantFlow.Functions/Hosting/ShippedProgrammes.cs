using System.Collections.Immutable;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Running;

namespace GrantFlow.Functions.Hosting;

/// <summary>The packs that are deployed with the app, one for each grant year.</summary>
public sealed class ShippedProgrammes : IProgrammes
{
    private readonly Dictionary<string, ProgrammePack> byYear;

    private ShippedProgrammes(Dictionary<string, ProgrammePack> byYear) => this.byYear = byYear;

    public IReadOnlyList<string> GrantYears => [.. byYear.Keys.OrderDescending(StringComparer.Ordinal)];

    public ProgrammePack Of(string grantYear) => byYear[grantYear];

    /// <exception cref="InvalidDataException">A pack has problems. An app that cannot send its letters does not start.</exception>
    public static ShippedProgrammes Read(string? folder = null) =>
        new(Directory.EnumerateFiles(folder ?? Path.Combine(AppContext.BaseDirectory, "programmes"), PackFiles.Main, SearchOption.AllDirectories)
            .Select(main => Pack(Path.GetDirectoryName(main)!))
            .ToDictionary(pack => pack.Programme.GrantYear));

    private static ProgrammePack Pack(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file), StringComparer.Ordinal);
        var reading = PackReader.Read(files);
        return reading.Pack ?? throw new InvalidDataException($"The pack in {folder} cannot be used: {string.Join(" ", reading.Problems)}");
    }
}
