using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Core;
using GrantFlow.Functions.Blobs;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class BlobDocumentStoreTests(Azurite azurite) : DocumentStoreContract
{
    protected override async Task<DocumentStoreSubject> CreateAsync() => new BlobSubject(await azurite.CornerAsync());

    private sealed class BlobSubject(Corner corner) : DocumentStoreSubject
    {
        public override IDocumentStore Store => new BlobDocumentStore(corner.Containers.Documents);

        public override async Task DamageAsync(ContentHash hash)
        {
            var blob = corner.Containers.Documents.GetBlobClient(hash.Value);
            var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
            bytes[0] ^= 1;
            await blob.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true);
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
