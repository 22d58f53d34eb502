using System.Runtime.CompilerServices;
using GrantFlow.Core;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Documents;

/// <summary>A file each, named by content: <c>ab/cd/abcd…</c>. A write appears under its name only when it is whole;
/// what a crash leaves behind lies in <c>.unfinished</c> and is never read.</summary>
public sealed class FolderDocumentStore : IDocumentStore
{
    private readonly string folder;
    private readonly string unfinished;
    private readonly Durability durability;

    public FolderDocumentStore(string folder, Durability durability = Durability.Full)
    {
        this.folder = folder;
        this.durability = durability;
        unfinished = Path.Combine(folder, ".unfinished");
        Directory.CreateDirectory(unfinished);
    }

    public async Task<ContentHash> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var hash = ContentName.Of(bytes.Span);
        var path = PathOf(hash);
        if (!await HoldsAsync(path, bytes, cancel))
        {
            var whole = await WriteUnfinishedAsync(bytes, cancel);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(whole, path, overwrite: true);
        }

        // Also where the file was there: whoever wrote it may not have come this far.
        if (durability == Durability.Full)
            SyncDirectories(path);
        return hash;
    }

    public async Task<ReadOnlyMemory<byte>?> GetAsync(ContentHash hash, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (!ContentName.IsWellFormed(hash.Value) || !File.Exists(PathOf(hash)))
            return null;
        return ContentName.Verified(hash, await File.ReadAllBytesAsync(PathOf(hash), cancel));
    }

    public async IAsyncEnumerable<ContentHash> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var outer in InOrder(Directory.EnumerateDirectories(folder, "??")))
        {
            foreach (var inner in InOrder(Directory.EnumerateDirectories(outer, "??")))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var name in InOrder(Directory.EnumerateFiles(inner)).Select(file => Path.GetFileName(file)).Where(ContentName.IsWellFormed))
                    yield return new ContentHash(name);
            }
        }

        await Task.CompletedTask;
    }

    public Task EraseAsync(ContentHash hash, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (!ContentName.IsWellFormed(hash.Value) || !File.Exists(PathOf(hash)))
            return Task.CompletedTask;
        File.Delete(PathOf(hash));
        if (durability == Durability.Full)
            SyncDirectories(PathOf(hash));
        return Task.CompletedTask;
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);

    private string PathOf(ContentHash hash) => Path.Combine(folder, hash.Value[..2], hash.Value[2..4], hash.Value);

    /// <summary>False also where the file is damaged: it is then written anew.</summary>
    private static async Task<bool> HoldsAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (!File.Exists(path))
            return false;
        var held = await File.ReadAllBytesAsync(path, cancel);
        return bytes.Span.SequenceEqual(held);
    }

    private async Task<string> WriteUnfinishedAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var path = Path.Combine(unfinished, Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(bytes, cancel);
        file.Flush(flushToDisk: durability == Durability.Full);
        return path;
    }

    private void SyncDirectories(string path)
    {
        var inner = Path.GetDirectoryName(path)!;
        DirectorySync.Flush(inner);
        DirectorySync.Flush(Path.GetDirectoryName(inner)!);
        DirectorySync.Flush(folder);
    }
}
