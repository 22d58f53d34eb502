using System.Collections.Concurrent;

namespace GrantFlow.Local.Sqlite;

/// <summary>The file <c>grantflow.db</c> in a data folder: one writer at a time, readers beside it. One process at a time may open it.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly FolderLock folderLock;
    private readonly string path;
    private readonly Durability durability;
    private readonly ICommitFaults faults;
    private readonly string? throwAway;
    private readonly SqliteSession writer;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentBag<SqliteSession> idleReaders = [];

    private SqliteDatabase(string folder, Durability durability, ICommitFaults faults, string? throwAway)
    {
        Directory.CreateDirectory(folder);
        this.durability = durability;
        this.faults = faults;
        this.throwAway = throwAway;
        path = Path.Combine(folder, "grantflow.db");
        folderLock = FolderLock.Take(folder);
        try
        {
            writer = OpenWriter();
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Opens the database of a data folder, and makes both where they are not there yet.</summary>
    /// <exception cref="DataFolderInUseException">Another process has it open.</exception>
    /// <exception cref="NewerSchemaException">A newer GrantFlow wrote it.</exception>
    public static SqliteDatabase Open(string folder, Durability durability = Durability.Full) =>
        new(folder, durability, NoFaults.Instance, throwAway: null);

    internal static SqliteDatabase Open(string folder, Durability durability, ICommitFaults faults) =>
        new(folder, durability, faults, throwAway: null);

    /// <summary>A database without durability in a folder of its own, both gone when it is disposed.</summary>
    public static SqliteDatabase OpenThrowAway()
    {
        var folder = Directory.CreateTempSubdirectory("grantflow-").FullName;
        return new SqliteDatabase(folder, Durability.None, NoFaults.Instance, folder);
    }

    internal void Reached(CommitPoint point) => faults.Reached(point);

    internal async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return durability == Durability.None ? await ReadInTurnAsync(read, cancel) : ReadBeside(read);
    }

    /// <summary>Runs the deed in a transaction: all of it stands when this returns, and nothing of it when the deed throws.
    /// Where the commit itself throws, only reading back can tell.</summary>
    internal async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            writer.Execute("BEGIN IMMEDIATE");
            var result = write(writer);
            faults.Reached(CommitPoint.BeforeCommit);
            writer.Execute("COMMIT");
            faults.Reached(CommitPoint.AfterCommit);
            return result;
        }
        finally
        {
            if (writer.InTransaction)
                writer.Execute("ROLLBACK");
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var reader in idleReaders)
            reader.Dispose();
        writer.Dispose();
        turn.Dispose();
        folderLock.Dispose();
        if (Directory.Exists(throwAway))
            Directory.Delete(throwAway, recursive: true);
    }

    private SqliteSession OpenWriter()
    {
        var session = new SqliteSession(path);
        try
        {
            session.RunScript(durability == Durability.Full ? Pragmas.Full : Pragmas.None);
            Schema.Migrate(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private async Task<T> ReadInTurnAsync<T>(Func<SqliteSession, T> read, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return read(writer);
        }
        finally
        {
            turn.Release();
        }
    }

    private T ReadBeside<T>(Func<SqliteSession, T> read)
    {
        if (!idleReaders.TryTake(out var session))
            session = OpenReader();
        try
        {
            return read(session);
        }
        finally
        {
            idleReaders.Add(session);
        }
    }

    private SqliteSession OpenReader()
    {
        var session = new SqliteSession(path);
        session.RunScript(Pragmas.Reader);
        return session;
    }
}
