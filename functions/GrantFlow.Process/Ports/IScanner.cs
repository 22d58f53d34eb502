using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Looks into a file for what would harm whoever opens it. Answers and never throws: what cannot be found out is
/// <see cref="ScanState.Failed"/>.</summary>
public interface IScanner
{
    Task<ScanFinding> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default);
}

/// <param name="What">What the scanner calls what it found; empty where it found nothing.</param>
public sealed record ScanFinding(ScanState State, string What = "");

public enum ScanState
{
    /// <summary>Nobody has looked: this host has no scanner, or its word has not come in.</summary>
    Unscanned,
    Clean,
    Infected,
    /// <summary>The scanner could not be asked, or could not tell.</summary>
    Failed,
}

/// <summary>What scanners said, by the content of files. One word a file: the latest stands, save that infected stays infected.</summary>
public interface IScanLog
{
    Task PutAsync(Scan scan, CancellationToken cancel = default);

    Task<Scan?> FindAsync(ContentHash file, CancellationToken cancel = default);
}

public sealed record Scan(ContentHash File, ScanState State, string What, DateTimeOffset At);
