using System.IO.Compression;

namespace GrantFlow.Web.Forms;

/// <summary>Looks into a ZIP archive without trusting what it says of itself. Office files are such archives.</summary>
internal static class Archive
{
    private const int MostEntries = 2_000;

    /// <summary>Of all entries together, unpacked.</summary>
    private const long MostBytes = 128L * 1024 * 1024;

    /// <summary>Unpacked against packed, beyond the first megabyte. Text packs well; nothing that a person wrote packs better.</summary>
    private const int MostTimes = 200;

    private const long Harmless = 1024 * 1024;

    /// <summary>Whether it can be read to its end within the bounds, names no path outside itself, and holds this part and no macros.</summary>
    public static bool Holds(byte[] bytes, string part)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            return archive.Entries.Count <= MostEntries
                && archive.GetEntry(part) is not null
                && archive.Entries.All(entry => IsOrdinary(entry.FullName) && !entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                && Unpacks(archive, Math.Max(Harmless, Math.Min(MostBytes, (long)bytes.Length * MostTimes)));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    private static bool IsOrdinary(string name) =>
        !name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Split('/').Contains("..");

    /// <summary>Unpacks to nowhere and counts, since an archive may lie about its sizes.</summary>
    private static bool Unpacks(ZipArchive archive, long most)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            while (content.Read(buffer) is > 0 and var read)
                if ((total += read) > most)
                    return false;
        }

        return true;
    }
}
