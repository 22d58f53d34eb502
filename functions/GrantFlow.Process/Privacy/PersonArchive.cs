using System.Globalization;
using System.IO.Compression;
using System.Text;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Privacy;

/// <summary>Writes all that is held of a person as one ZIP file, to be given to them.</summary>
public sealed class PersonArchive(IDocumentStore documents)
{
    private const string ReadMe = """
        This is what GrantFlow holds of you.

        person.json   your name and address, your roles, what you did and when, and which messages went to you
        papers/       what you wrote, sent or signed, and the files with it; each named by its forum year and its SHA-256

        What is missing from papers/ was erased before.
        """;

    /// <param name="at">The moment that the entries of the archive carry.</param>
    public async Task WriteAsync(PersonFile file, Stream target, DateTimeOffset at, CancellationToken cancel = default)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        await AddAsync(archive, "README.txt", Encoding.UTF8.GetBytes(ReadMe), at, cancel);
        await AddAsync(archive, "person.json", CanonicalJson.Serialize(file), at, cancel);
        foreach (var paper in file.Papers.DistinctBy(paper => paper.Hash))
            if (await ReadAsync(paper, cancel) is { } bytes)
                await AddAsync(archive, NameOf(paper), bytes, at, cancel);
    }

    /// <summary>A damaged document is left out: <c>verify</c> names it, and the rest must not wait for it.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReadAsync(HeldPaper paper, CancellationToken cancel)
    {
        try
        {
            return await documents.GetAsync(paper.Hash, cancel);
        }
        catch (DamagedDocumentException)
        {
            return null;
        }
    }

    /// <summary>What people named their files is not used, since it could lead out of the folder it is unpacked into.</summary>
    private static string NameOf(HeldPaper paper) =>
        string.Create(CultureInfo.InvariantCulture, $"papers/{paper.ForumYear}/{paper.Hash}");

    private static async Task AddAsync(ZipArchive archive, string name, ReadOnlyMemory<byte> bytes, DateTimeOffset at, CancellationToken cancel)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(bytes, cancel);
    }
}
