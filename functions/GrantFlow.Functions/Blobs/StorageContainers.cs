using Azure.Storage.Blobs;

namespace GrantFlow.Functions.Blobs;

/// <summary>The containers, and what is in each.</summary>
/// <param name="prefix">Before each name: lower-case letters and digits. Tests that share an account keep apart by it.</param>
public sealed class StorageContainers(BlobServiceClient service, string prefix = "")
{
    /// <summary>Submitted answers, uploads, MOUs, evidence: what events name.</summary>
    public BlobContainerClient Documents { get; } = service.GetBlobContainerClient($"{prefix}documents");

    /// <summary>Parts of records that are too large for a row of a table. No personal data, as in records themselves.</summary>
    public BlobContainerClient LargeRows { get; } = service.GetBlobContainerClient($"{prefix}large-rows");

    /// <summary>The root of all chains, a blob a day; under an immutability policy.</summary>
    public BlobContainerClient DailyRoots { get; } = service.GetBlobContainerClient($"{prefix}daily-roots");

    /// <summary>The keys that protect cookies and forms.</summary>
    public BlobContainerClient Keys { get; } = service.GetBlobContainerClient($"{prefix}keys");

    /// <summary>Makes those that are missing, open to nobody outside. Called once when a host starts.</summary>
    public Task CreateMissingAsync(CancellationToken cancel = default)
    {
        BlobContainerClient[] all = [Documents, LargeRows, DailyRoots, Keys];
        return Task.WhenAll(all.Select(container => container.CreateIfNotExistsAsync(cancellationToken: cancel)));
    }
}
