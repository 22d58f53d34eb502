using System.Collections.Immutable;

namespace GrantFlow.Local.Packs;

/// <summary>Reads the files of a pack from a folder. Hidden files, such as editors leave behind, are passed over.</summary>
public static class PackFolder
{
    /// <summary>Content by path within the folder, with forward slashes.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .ToImmutableDictionary(file => file.Name, file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file.Path), StringComparer.Ordinal);
}
