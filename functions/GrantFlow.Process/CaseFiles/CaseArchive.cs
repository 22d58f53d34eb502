using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace GrantFlow.Process.CaseFiles;

/// <summary>A ZIP file under way, which keeps the checksum of each file that goes into it.</summary>
internal sealed class CaseArchive(ZipArchive archive, DateTimeOffset at)
{
    private readonly StringBuilder checksums = new();

    public Task AddAsync(string name, string text, CancellationToken cancel) => AddAsync(name, Encoding.UTF8.GetBytes(text), cancel);

    public async Task AddAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        checksums.Append(Convert.ToHexStringLower(SHA256.HashData(bytes.Span))).Append("  ").Append(name).Append('\n');
        await WriteAsync(name, bytes, cancel);
    }

    public Task AddChecksumsAsync(CancellationToken cancel) => WriteAsync(CaseFileNames.Checksums, Encoding.UTF8.GetBytes(checksums.ToString()), cancel);

    private async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(bytes, cancel);
    }
}
