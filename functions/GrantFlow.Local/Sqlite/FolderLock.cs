namespace GrantFlow.Local.Sqlite;

/// <summary>Held by the one process that writes to a data folder. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="DataFolderInUseException">Another process, or another part of this one, holds it.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, "grantflow.lock");
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException refused) when (File.Exists(path))
        {
            throw new DataFolderInUseException(folder, refused);
        }
    }

    public void Dispose() => file.Dispose();
}

public sealed class DataFolderInUseException(string folder, Exception inner)
    : Exception($"Another GrantFlow is using the data folder {folder}. Stop that one first, or choose another folder.", inner);
