using System.Globalization;
using System.Runtime.CompilerServices;
using GrantFlow.Local.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Anchoring;

/// <summary>A file a day, created once and never opened for writing again.</summary>
public sealed class FolderDailyRoots(string folder) : IDailyRoots
{
    private const string Ending = ".json";
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public async Task<bool> AddAsync(DateOnly day, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".unfinished-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = ReadOnly;
        await using (var file = new FileStream(unfinished, options))
        {
            await file.WriteAsync(bytes, cancel);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, PathOf(day), overwrite: false);
        }
        catch (IOException) when (File.Exists(PathOf(day)))
        {
            File.Delete(unfinished);
            return false;
        }

        DirectorySync.Flush(folder);
        return true;
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(DateOnly day, CancellationToken cancel = default) =>
        File.Exists(PathOf(day)) ? await File.ReadAllBytesAsync(PathOf(day), cancel) : (ReadOnlyMemory<byte>?)null;

    public async IAsyncEnumerable<DateOnly> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder))
            yield break;
        foreach (var name in Directory.EnumerateFiles(folder, "*" + Ending).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                yield return day;
        }
    }

    private string PathOf(DateOnly day) => Path.Combine(folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Ending);
}
