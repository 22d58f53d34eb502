using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.CaseFiles;

/// <param name="Manifest">None where it cannot be read.</param>
/// <param name="Breaks">What does not hold; none where all does.</param>
public sealed record CaseFileReport(CaseManifest? Manifest, int Files, ImmutableArray<Break> Breaks);

/// <summary>Holds a case file against itself, with nothing of the installation that made it: each file against its checksum, each
/// document against its name, the chain from its first event, each document that an event names, and the archive against its seal.</summary>
public static class CaseFileCheck
{
    private const string Archive = "The archive";

    /// <param name="file">Readable from any place in it.</param>
    public static async Task<CaseFileReport> RunAsync(Stream file, CancellationToken cancel = default)
    {
        var breaks = ImmutableArray.CreateBuilder<Break>();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var isSealed = await IsSealedAsync(file, cancel);
        try
        {
            file.Position = 0;
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancel);
            foreach (var entry in zip.Entries)
                if (!files.TryAdd(entry.FullName, await ReadAsync(entry, breaks, cancel)))
                    breaks.Add(new Break(entry.FullName, 0, "The archive holds this file twice."));
        }
        catch (InvalidDataException)
        {
            return new CaseFileReport(null, 0, [new Break(Archive, 0, "It cannot be read as a ZIP file. It was changed, or only a part of it came through.")]);
        }

        breaks.AddRange(Checksums(files));
        var manifest = Manifest(files, breaks);
        if (manifest is not null)
            breaks.AddRange(new CaseRecord(manifest, files).Check());
        if (!isSealed)
            breaks.Add(new Break(Archive, 0, "It does not hash to the seal at its end: something in it was changed after it was made."));
        return new CaseFileReport(manifest, files.Count, breaks.ToImmutable());
    }

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, ImmutableArray<Break>.Builder breaks, CancellationToken cancel)
    {
        try
        {
            await using var stream = await entry.OpenAsync(cancel);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancel);
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            breaks.Add(new Break(entry.FullName, 0, "The file cannot be unpacked: it was changed."));
            return [];
        }
    }

    private static async Task<bool> IsSealedAsync(Stream file, CancellationToken cancel)
    {
        if (file.Length <= SealingStream.SealLength)
            return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        file.Position = 0;
        for (var left = file.Length - SealingStream.SealLength; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancel);
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var seal = new byte[SealingStream.SealLength];
        await file.ReadExactlyAsync(seal, cancel);
        return Encoding.ASCII.GetString(seal) == Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<Break> Checksums(Dictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(CaseFileNames.Checksums, out var list))
        {
            yield return new Break(CaseFileNames.Checksums, 0, "The list of checksums is missing.");
            yield break;
        }

        var known = new HashSet<string>(StringComparer.Ordinal) { CaseFileNames.Checksums };
        foreach (var line in Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (hash, name) = line.Split("  ", 2) is [var first, var second] ? (first, second) : ("", line);
            known.Add(name);
            if (!files.TryGetValue(name, out var bytes))
                yield return new Break(name, 0, "The list of checksums names this file, and it is missing.");
            else if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != hash)
                yield return new Break(name, 0, "The file does not match its checksum: it or the checksum was changed.");
        }

        foreach (var stranger in files.Keys.Except(known))
            yield return new Break(stranger, 0, "The list of checksums does not name this file: it was added.");
    }

    private static CaseManifest? Manifest(Dictionary<string, byte[]> files, ImmutableArray<Break>.Builder breaks)
    {
        try
        {
            if (files.TryGetValue(CaseFileNames.Manifest, out var bytes) && CanonicalJson.Parse<CaseManifest>(bytes) is { Format: CaseFileNames.Format } manifest)
                return manifest;
        }
        catch (System.Text.Json.JsonException)
        {
            // Told below, as a manifest that is missing or of another format is.
        }

        breaks.Add(new Break(CaseFileNames.Manifest, 0, "It is missing, or no manifest that this GrantFlow can read."));
        return null;
    }
}

/// <summary>The record within a case file.</summary>
internal sealed class CaseRecord(CaseManifest manifest, Dictionary<string, byte[]> files)
{
    private readonly HashSet<ContentHash> kept = [.. manifest.Erased, .. files.Keys.Select(CaseFileNames.DocumentIn).OfType<ContentHash>()];

    public IEnumerable<Break> Check() => [.. Documents(), .. Chain()];

    private IEnumerable<Break> Documents() =>
        from file in files
        where CaseFileNames.DocumentIn(file.Key) is { } hash && Convert.ToHexStringLower(SHA256.HashData(file.Value)) != hash.Value
        select new Break(file.Key, 0, "The document does not hash to its name: it was changed.");

    private IEnumerable<Break> Chain()
    {
        var hashes = Lines(CaseFileNames.Chain);
        var events = Lines(CaseFileNames.Events);
        if (hashes.Count != events.Count)
            return [new Break(CaseFileNames.Chain, 0, $"It has {hashes.Count} hashes for {events.Count} events.")];
        var walk = new ChainWalk(manifest.ForumYear.Value, kept);
        for (var index = 0; index < events.Count; index++)
            if (walk.Look(new RecordedEvent(index + 1, "", events[index], new ContentHash(Encoding.UTF8.GetString(hashes[index])))) is { } found)
                return [found];
        return manifest.Version == events.Count && events.Count > 0 && manifest.Chain.Value == Encoding.UTF8.GetString(hashes[^1])
            ? []
            : [new Break(CaseFileNames.Manifest, 0, "It names another last event than the chain has.")];
    }

    private List<byte[]> Lines(string name)
    {
        var lines = new List<byte[]>();
        var rest = files.GetValueOrDefault(name, []).AsSpan();
        while (rest.IndexOf((byte)'\n') is >= 0 and var end)
        {
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 1)..];
        }

        return lines;
    }
}
