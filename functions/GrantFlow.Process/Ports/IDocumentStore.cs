using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Documents, submitted answers, notes and evidence, named by the SHA-256 of their bytes. Written once, never changed.</summary>
public interface IDocumentStore
{
    /// <summary>Keeps the bytes durably and names them. The same bytes again change nothing.</summary>
    Task<ContentHash> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default);

    /// <summary>The bytes, or none. Bytes that no longer hash to their name are never handed out.</summary>
    /// <exception cref="DamagedDocumentException">What is stored does not hash to its name.</exception>
    Task<ReadOnlyMemory<byte>?> GetAsync(ContentHash hash, CancellationToken cancel = default);

    IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancel = default);

    /// <summary>Takes the bytes away for good. Where there are none, nothing happens. Only an erasure that was written down first may ask this.</summary>
    Task EraseAsync(ContentHash hash, CancellationToken cancel = default);
}

public sealed class DamagedDocumentException(ContentHash hash)
    : Exception($"Document {hash} no longer holds what was stored under that name. Restore it from a backup.")
{
    public ContentHash Hash { get; } = hash;
}
