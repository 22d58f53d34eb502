using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>Has files scanned when they come in, and again before they are opened where that left it open.</summary>
public sealed class Scanning(IScanner scanner, IScanLog log, IDocumentStore documents, TimeProvider clock)
{
    /// <summary>Keeps the file unless it is infected, and remembers what was found.</summary>
    /// <returns>The file's hash, or none where it was not kept.</returns>
    public async Task<ContentHash?> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var finding = await scanner.ScanAsync(bytes, cancel);
        if (finding.State == ScanState.Infected)
            return null;
        var hash = await documents.PutAsync(bytes, cancel);
        await RecordAsync(hash, finding, cancel);
        return hash;
    }

    /// <summary>Whether the file may be opened. One that is not known to be clean is looked at anew; where the scanner cannot be asked it
    /// stays shut, and where there is none it is opened as what it is, unscanned.</summary>
    public async Task<bool> MayOpenAsync(ContentHash file, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var known = await log.FindAsync(file, cancel);
        if (known is { State: ScanState.Clean or ScanState.Infected })
            return known.State == ScanState.Clean;
        var finding = await scanner.ScanAsync(bytes, cancel);
        await RecordAsync(file, finding, cancel);
        return finding.State is ScanState.Clean or ScanState.Unscanned;
    }

    public async Task<ScanState> StateOfAsync(ContentHash file, CancellationToken cancel = default) =>
        (await log.FindAsync(file, cancel))?.State ?? ScanState.Unscanned;

    private async Task RecordAsync(ContentHash file, ScanFinding finding, CancellationToken cancel)
    {
        // Nothing known and nothing found out are the same, and looking at a page writes nothing down.
        if (await StateOfAsync(file, cancel) != finding.State)
            await log.PutAsync(new Scan(file, finding.State, finding.What, clock.GetUtcNow()), cancel);
    }
}

/// <summary>A host without a scanner: every file stays unscanned, and pages say so.</summary>
public sealed class NoScanner : IScanner
{
    public Task<ScanFinding> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default) => Task.FromResult(new ScanFinding(ScanState.Unscanned));
}
