using System.Collections.Immutable;
using GrantFlow.Local.Packs;
using GrantFlow.Process.Packs;

namespace GrantFlow.Local.Commands;

/// <summary>Packs as commands take them: a folder that was named, or the one that comes with GrantFlow.</summary>
internal static class ShippedPacks
{
    public static string Latest => Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27");

    /// <summary>One pack for each grant year.</summary>
    /// <exception cref="CommandError">A pack cannot be used, or two are of the same year.</exception>
    public static ImmutableArray<ProgrammePack> ReadAll(IEnumerable<string> folders, TextWriter error)
    {
        ImmutableArray<ProgrammePack> packs = [.. folders.Select(folder => Read(folder, error))];
        return packs.GroupBy(pack => pack.Programme.GrantYear).FirstOrDefault(year => year.Skip(1).Any()) is { } twice
            ? throw new CommandError($"Two packs are for {twice.Key}. Name one pack for each year.")
            : packs;
    }

    /// <exception cref="CommandError">There is no such folder, or the pack has problems; they are written out before.</exception>
    public static ProgrammePack Read(string folder, TextWriter error)
    {
        var reading = Look(folder);
        foreach (var problem in reading.Problems)
            error.WriteLine(problem);
        return reading.Pack ?? throw new CommandError($"The pack in {folder} has {reading.Problems.Length} problem{(reading.Problems.Length == 1 ? "" : "s")}. Put them right and try again.");
    }

    /// <exception cref="CommandError">There is no such folder.</exception>
    public static PackReading Look(string folder) =>
        Directory.Exists(folder)
            ? PackReader.Read(PackFolder.Read(folder))
            : throw new CommandError($"There is no folder {folder}. Name the folder that holds pack.json.");
}
