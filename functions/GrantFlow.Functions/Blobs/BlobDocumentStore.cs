using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Blobs;

/// <summary>A blob each, named by content. A write passes only where nothing stands under the name, and appears when it is whole.</summary>
public sealed class BlobDocumentStore(BlobContainerClient container) : IDocumentStore
{
    public async Task<ContentHash> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var hash = ContentName.Of(bytes.Span);
        if (!await TryWriteAsync(hash, bytes, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancel))
            await MendAsync(hash, bytes, cancel);
        return hash;
    }

    public async Task<ReadOnlyMemory<byte>?> GetAsync(ContentHash hash, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (!ContentName.IsWellFormed(hash.Value) || await ReadAsync(hash, cancel) is not { } found)
            return null;
        return ContentName.Verified(hash, found.Content.ToMemory());
    }

    public async IAsyncEnumerable<ContentHash> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancel))
        {
            if (ContentName.IsWellFormed(blob.Name))
                yield return new ContentHash(blob.Name);
        }
    }

    /// <summary>With all of its versions, where the account keeps them: deleting the blob alone would only make it one more version.</summary>
    public async Task EraseAsync(ContentHash hash, CancellationToken cancel = default)
    {
        if (!ContentName.IsWellFormed(hash.Value))
            return;
        await BlobOf(hash).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);
        await foreach (var version in container.GetBlobsAsync(BlobTraits.None, BlobStates.Version, hash.Value, cancel))
        {
            if (version.VersionId is { } id)
                await BlobOf(hash).WithVersion(id).DeleteIfExistsAsync(cancellationToken: cancel);
        }
    }

    /// <returns>False where the condition does not hold.</returns>
    /// <exception cref="RequestFailedException">The storage failed; also where a policy keeps the blob as it is.</exception>
    private async Task<bool> TryWriteAsync(ContentHash hash, ReadOnlyMemory<byte> bytes, BlobRequestConditions conditions, CancellationToken cancel)
    {
        try
        {
            await BlobOf(hash).UploadAsync(BinaryData.FromBytes(bytes), new BlobUploadOptions { Conditions = conditions }, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists || there.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    /// <summary>Writes a damaged blob anew. What was mended in the meantime is left alone.</summary>
    private async Task MendAsync(ContentHash hash, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (await ReadAsync(hash, cancel) is { } found && !found.Content.ToMemory().Span.SequenceEqual(bytes.Span))
            await TryWriteAsync(hash, bytes, new BlobRequestConditions { IfMatch = found.Details.ETag }, cancel);
    }

    private async Task<BlobDownloadResult?> ReadAsync(ContentHash hash, CancellationToken cancel)
    {
        try
        {
            return (await BlobOf(hash).DownloadContentAsync(cancel)).Value;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient BlobOf(ContentHash hash) => container.GetBlobClient(hash.Value);
}
