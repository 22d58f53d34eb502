using System.Collections.Immutable;
using GrantFlow.Local.Scanning;
using GrantFlow.Process.Packs;

namespace GrantFlow.Local.Hosting;

/// <summary>How a local host is run.</summary>
/// <param name="Data">Its data folder.</param>
/// <param name="Urls">Loopback addresses to listen on; the first is the one in messages.</param>
/// <param name="Start">Where the clock of a new data folder stands, or none for the machine's time.</param>
public sealed record LocalOptions(string Data, ImmutableArray<ProgrammePack> Packs, string Urls, DateTimeOffset? Start = null)
{
    /// <summary>Where daily roots are kept; none for a folder beside the records. Best on another disk, which this host may only add to.</summary>
    public string? Roots { get; init; }

    public string RootsFolder => Roots ?? RootsOf(Data);

    public static string RootsOf(string data) => Path.Combine(data, "roots");

    /// <summary>The seed of mail faults; none for a mail service that never fails.</summary>
    public ulong? MailFaults { get; init; }

    /// <summary>The virus scanner that looks at uploads; none where nobody does.</summary>
    public ClamdAddress? Clamd { get; init; }
}
