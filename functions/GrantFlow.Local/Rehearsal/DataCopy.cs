using GrantFlow.Local.Serving;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Local.Rehearsal;

/// <summary>A folder that holds a copy of a data folder, or nothing yet, and goes when it is disposed.</summary>
internal sealed class DataCopy : IDisposable
{
    private const string Lock = "grantflow.lock";

    private DataCopy()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("grantflow-rehearsal-").FullName;

    public static DataCopy Empty() => new();

    /// <summary>Reads the folder and writes nothing into it. While it is read, nobody else may open it.</summary>
    /// <exception cref="Commands.CommandError">There is no data in it.</exception>
    /// <exception cref="DataFolderInUseException">Another process has it open.</exception>
    public static DataCopy Of(string folder)
    {
        DataFolder.MustHoldData(folder);
        // A folder that nobody ever opened has no lock, and making one would change it.
        using var held = File.Exists(Path.Combine(folder, Lock)) ? FolderLock.Take(folder) : null;
        var copy = new DataCopy();
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != Lock))
                copy.Take(file, Path.GetRelativePath(folder, file));
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Take(string file, string name)
    {
        var target = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
