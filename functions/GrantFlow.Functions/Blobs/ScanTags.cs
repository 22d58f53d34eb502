using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Blobs;

/// <summary>What the account's own malware scanning wrote on a document: a tag, some time after the upload.</summary>
public sealed class ScanTags(BlobContainerClient documents)
{
    private const string Result = "Malware Scanning scan result";
    private const string NoThreat = "No threats found";
    private const string Malicious = "Malicious";

    /// <summary>None where nothing was said yet. Whatever is not plainly good or bad counts as failed, and keeps the document shut.</summary>
    public async Task<ScanFinding?> FindAsync(ContentHash file, CancellationToken cancel)
    {
        if (!ContentName.IsWellFormed(file.Value))
            return null;
        try
        {
            var tags = (await documents.GetBlobClient(file.Value).GetTagsAsync(cancellationToken: cancel)).Value.Tags;
            return !tags.TryGetValue(Result, out var said) ? null : said switch
            {
                NoThreat => new ScanFinding(ScanState.Clean),
                Malicious => new ScanFinding(ScanState.Infected, Malicious),
                _ => new ScanFinding(ScanState.Failed, said),
            };
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }
}

/// <summary>Asks the tags. A document without one has not been looked at yet, and stays shut until it has.</summary>
public sealed class TagScanner(ScanTags tags) : IScanner
{
    public async Task<ScanFinding> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        try
        {
            return await tags.FindAsync(ContentName.Of(bytes.Span), cancel) ?? new ScanFinding(ScanState.Failed);
        }
        catch (RequestFailedException)
        {
            return new ScanFinding(ScanState.Failed);
        }
    }
}

/// <summary>What was found before, save that a tag which says “malicious” counts whenever it came.</summary>
public sealed class TagScanLog(IScanLog log, ScanTags tags, TimeProvider clock) : IScanLog
{
    public Task PutAsync(Scan scan, CancellationToken cancel = default) => log.PutAsync(scan, cancel);

    public async Task<Scan?> FindAsync(ContentHash file, CancellationToken cancel = default)
    {
        var known = await log.FindAsync(file, cancel);
        if (known?.State == ScanState.Infected || await tags.FindAsync(file, cancel) is not { State: ScanState.Infected } found)
            return known;
        var scan = new Scan(file, found.State, found.What, clock.GetUtcNow());
        await log.PutAsync(scan, cancel);
        return scan;
    }
}
