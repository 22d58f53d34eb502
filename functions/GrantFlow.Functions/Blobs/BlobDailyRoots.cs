using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Blobs;

/// <summary>A blob a day, created once. Its container is to be under an immutability policy, so that nobody can change a root later:
/// not the app, and not whoever runs it.</summary>
public sealed class BlobDailyRoots(BlobContainerClient container) : IDailyRoots
{
    private const string Form = "yyyy-MM-dd";
    private const string Ending = ".json";

    public async Task<bool> AddAsync(DateOnly day, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        try
        {
            var once = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await BlobOf(day).UploadAsync(BinaryData.FromBytes(bytes), once, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists || there.ErrorCode == BlobErrorCode.BlobImmutableDueToPolicy)
        {
            return false;
        }
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(DateOnly day, CancellationToken cancel = default)
    {
        try
        {
            return (await BlobOf(day).DownloadContentAsync(cancel)).Value.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>Blobs are listed in the order of their names, which is the order of days.</summary>
    public async IAsyncEnumerable<DateOnly> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancel))
        {
            if (DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(blob.Name), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                yield return day;
        }
    }

    private BlobClient BlobOf(DateOnly day) => container.GetBlobClient(day.ToString(Form, CultureInfo.InvariantCulture) + Ending);
}
