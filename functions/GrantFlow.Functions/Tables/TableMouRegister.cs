using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition, a row for each key: a hash or a code.</summary>
public sealed class TableMouRegister(StorageTables tables) : IMouRegister
{
    private const string Partition = "mous";
    private const string KeyPart = "key";

    private readonly TableClient register = tables.Mous;

    public Task PutAsync(MouEntry entry, CancellationToken cancel = default) =>
        register.UpsertEntityAsync(
            new TableEntity(Partition, RowOf(entry.Key))
            {
                ["Key"] = entry.Key,
                ["ForumYear"] = entry.ForumYear.Value,
                ["Version"] = entry.Version,
                ["Form"] = entry.Form.ToString(),
            },
            TableUpdateMode.Replace,
            cancel);

    public async Task<MouEntry?> FindAsync(string key, CancellationToken cancel = default) =>
        await register.FindAsync(Partition, RowOf(key), cancel) is { } row
            ? new MouEntry(row.Text("Key"), new ForumYearId(row.Text("ForumYear")), row.GetInt32("Version") ?? 0, row.Name<MouForm>("Form"))
            : null;

    private static string RowOf(string key) => Key.Join(KeyPart, Key.Of(key));
}
