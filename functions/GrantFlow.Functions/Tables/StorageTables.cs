using Azure.Data.Tables;

namespace GrantFlow.Functions.Tables;

/// <summary>The tables, and what is in each; docs/operations.md tells their rows.</summary>
/// <param name="prefix">Before each name: letters and digits. Tests that share an account keep apart by it.</param>
public sealed class StorageTables(TableServiceClient service, string prefix = "")
{
    /// <summary>A partition for each forum year and grant year: head, events, operations, effects.</summary>
    public TableClient Records { get; } = service.GetTableClient($"{prefix}records");

    /// <summary>Where to look in <see cref="Records"/>: what is due, what was given up, what there is at all.</summary>
    public TableClient Signposts { get; } = service.GetTableClient($"{prefix}signposts");

    /// <summary>Unsent answers. Apart from the records, since they hold personal data and are erased.</summary>
    public TableClient Drafts { get; } = service.GetTableClient($"{prefix}drafts");

    /// <summary>A partition for each grant year: a row for each forum year.</summary>
    public TableClient Index { get; } = service.GetTableClient($"{prefix}index");

    /// <summary>A partition for each grant year: what published data and the national return are made of.</summary>
    public TableClient Figures { get; } = service.GetTableClient($"{prefix}figures");

    /// <summary>Names and addresses.</summary>
    public TableClient People { get; } = service.GetTableClient($"{prefix}people");

    /// <summary>Who of Contact signed in, and with which roles.</summary>
    public TableClient Staff { get; } = service.GetTableClient($"{prefix}staff");

    public TableClient Forums { get; } = service.GetTableClient($"{prefix}forums");

    public TableClient Links { get; } = service.GetTableClient($"{prefix}links");

    public TableClient Messages { get; } = service.GetTableClient($"{prefix}messages");

    public TableClient AddressTroubles { get; } = service.GetTableClient($"{prefix}addresstroubles");

    /// <summary>What was erased, and why.</summary>
    public TableClient Erasures { get; } = service.GetTableClient($"{prefix}erasures");

    /// <summary>Sessions and remembered browsers.</summary>
    public TableClient Passes { get; } = service.GetTableClient($"{prefix}passes");

    /// <summary>Codes that were asked for.</summary>
    public TableClient Challenges { get; } = service.GetTableClient($"{prefix}challenges");

    /// <summary>What was done how often.</summary>
    public TableClient Counts { get; } = service.GetTableClient($"{prefix}counts");

    /// <summary>MOUs by hash and by code.</summary>
    public TableClient Mous { get; } = service.GetTableClient($"{prefix}mous");

    /// <summary>What waits for the next mail of the day to staff.</summary>
    public TableClient Baskets { get; } = service.GetTableClient($"{prefix}baskets");

    /// <summary>What scanners said of files.</summary>
    public TableClient Scans { get; } = service.GetTableClient($"{prefix}scans");

    /// <summary>Makes those that are missing. Called once when a host starts.</summary>
    public Task CreateMissingAsync(CancellationToken cancel = default)
    {
        TableClient[] all =
        [
            Records, Signposts, Drafts, Index, Figures, People, Staff, Forums, Links, Messages, AddressTroubles, Erasures,
            Passes, Challenges, Counts, Mous, Baskets, Scans,
        ];
        return Task.WhenAll(all.Select(table => service.CreateTableIfNotExistsAsync(table.Name, cancel)));
    }
}
