using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each kind, a row for each subject. Rows are added and never changed.</summary>
public sealed class TableErasures(StorageTables tables) : IErasures
{
    private readonly TableClient table = tables.Erasures;

    public async Task AddAsync(Erasure erasure, CancellationToken cancel = default)
    {
        try
        {
            await table.AddEntityAsync(EntityOf(erasure), cancel);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            // The first word stands.
        }
    }

    public async Task<Erasure?> FindAsync(ErasedKind kind, string subject, CancellationToken cancel = default) =>
        await table.FindAsync(kind.ToString(), Key.Of(subject), cancel) is { } row ? ErasureOf(row) : null;

    public async IAsyncEnumerable<Erasure> ListAsync(ErasedKind kind, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var rows = await table.ReadAsync($"PartitionKey eq '{kind}'", cancel);
        foreach (var erasure in rows.Select(ErasureOf).OrderBy(erasure => erasure.Subject, StringComparer.Ordinal))
            yield return erasure;
    }

    private static TableEntity EntityOf(Erasure erasure) => new(erasure.Kind.ToString(), Key.Of(erasure.Subject))
    {
        ["Kind"] = erasure.Kind.ToString(),
        ["Subject"] = erasure.Subject,
        ["Ground"] = erasure.Ground.ToString(),
        ["By"] = erasure.By.Value,
        ["At"] = erasure.At.UtcTicks,
    };

    private static Erasure ErasureOf(TableEntity row) => new(
        row.Name<ErasedKind>("Kind"), row.Text("Subject"), row.Name<ErasureGround>("Ground"), new PersonId(row.Text("By")), row.Moment("At"));
}
