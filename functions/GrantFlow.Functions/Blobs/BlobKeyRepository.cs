using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GrantFlow.Functions.Blobs;

/// <summary>Keeps the keys that protect cookies and forms, a blob each, so that all instances of the app know them and a restart
/// signs nobody out. Whoever can read this container can forge a session: nobody but the app's identity may.</summary>
public sealed class BlobKeyRepository(BlobContainerClient container) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. container.GetBlobs(BlobTraits.None, BlobStates.None, null, CancellationToken.None)
            .Select(blob => XElement.Parse(container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];

    /// <summary>Adds it, and never writes over one that is there.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        var bytes = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        var name = $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}.xml";
        try
        {
            container.GetBlobClient(name).Upload(BinaryData.FromBytes(bytes), new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The client's own retry met what its first try wrote.
        }
    }
}
