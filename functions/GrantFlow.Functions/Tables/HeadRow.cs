using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;

namespace GrantFlow.Functions.Tables;

/// <summary>What a head's row says apart from the snapshot. Every write to a record changes this row on condition of its tag,
/// so that two writers never both win.</summary>
/// <param name="FirstTry">The first try of a pending effect; kept here so that no write needs to look at all of them.</param>
/// <param name="Effects">How many effects were ever recorded: the place of the next one.</param>
internal sealed record HeadRow(string Id, long Version, ContentHash ChainHash, DateTimeOffset? WakesAt, DateTimeOffset? FirstTry, long Effects, ETag Tag)
{
    public const string RowKey = "head";
    public const string Snapshot = "Snapshot";

    /// <summary>All columns but the snapshot's.</summary>
    public static readonly string[] Columns = ["Id", "Version", "ChainHash", "WakesAt", "FirstTry", "Effects"];

    public DateTimeOffset? DueAt => FirstTry is null || WakesAt < FirstTry ? WakesAt : FirstTry;

    public static HeadRow Of(TableEntity row) => new(
        row.Text("Id"), row.Number("Version"), new ContentHash(row.Text("ChainHash")), row.MomentOrNone("WakesAt"), row.MomentOrNone("FirstTry"), row.Number("Effects"), row.ETag);

    public TableEntity ToEntity(string partition) => new(partition, RowKey)
    {
        ["Id"] = Id,
        ["Version"] = Version,
        ["ChainHash"] = ChainHash.Value,
        ["WakesAt"] = Rows.Ticks(WakesAt),
        ["FirstTry"] = Rows.Ticks(FirstTry),
        ["Effects"] = Effects,
    };
}
