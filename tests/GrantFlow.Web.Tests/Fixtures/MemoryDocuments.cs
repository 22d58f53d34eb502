using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Tests.Fixtures;

/// <summary>Documents kept in memory.</summary>
public sealed class MemoryDocuments : IDocumentStore
{
    private readonly Dictionary<ContentHash, ReadOnlyMemory<byte>> byHash = [];

    public Task<ContentHash> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var hash = new ContentHash(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        byHash[hash] = bytes;
        return Task.FromResult(hash);
    }

    public Task<ReadOnlyMemory<byte>?> GetAsync(ContentHash hash, CancellationToken cancel = default) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(byHash.TryGetValue(hash, out var bytes) ? bytes : null);

    public IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancel = default) => byHash.Keys.ToAsyncEnumerable();

    public Task EraseAsync(ContentHash hash, CancellationToken cancel = default)
    {
        byHash.Remove(hash);
        return Task.CompletedTask;
    }
}
