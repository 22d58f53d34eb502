using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>Bytes in a row: in columns of 60 KiB each, since a column holds 64 KiB and a row 1 MiB; beyond a limit of the caller's
/// in a blob by their hash, written before the row that names it. A crash in between leaves a blob that nobody names.</summary>
/// <param name="large">Where such blobs are kept, apart from documents.</param>
internal sealed class Payload(IDocumentStore large)
{
    private const int ColumnSize = 60 * 1024;

    /// <param name="most">How many bytes may stand in the row itself.</param>
    public async Task WriteAsync(TableEntity row, string name, ReadOnlyMemory<byte> bytes, int most, CancellationToken cancel)
    {
        if (bytes.Length > most)
        {
            row[BlobOf(name)] = (await large.PutAsync(bytes, cancel)).Value;
            return;
        }

        Write(row, name, bytes);
    }

    /// <summary>Into the row, however many there are.</summary>
    public static void Write(TableEntity row, string name, ReadOnlyMemory<byte> bytes)
    {
        for (var start = 0; start < bytes.Length; start += ColumnSize)
            row[ColumnOf(name, start / ColumnSize)] = bytes.Slice(start, Math.Min(ColumnSize, bytes.Length - start)).ToArray();
    }

    /// <exception cref="DamagedDocumentException">The blob is not what the row names.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(TableEntity row, string name, CancellationToken cancel) =>
        row.GetString(BlobOf(name)) is { } blob
            ? await large.GetAsync(new ContentHash(blob), cancel) ?? throw new DamagedDocumentException(new ContentHash(blob))
            : Read(row, name);

    /// <summary>What stands in the row.</summary>
    public static ReadOnlyMemory<byte> Read(TableEntity row, string name)
    {
        if (row.GetBinary(ColumnOf(name, 1)) is null)
            return row.GetBinary(ColumnOf(name, 0)) ?? [];
        using var whole = new MemoryStream();
        for (var i = 0; row.GetBinary(ColumnOf(name, i)) is { } part; i++)
            whole.Write(part);
        return whole.ToArray();
    }

    private static string ColumnOf(string name, int i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{i}");

    private static string BlobOf(string name) => $"{name}Blob";
}
