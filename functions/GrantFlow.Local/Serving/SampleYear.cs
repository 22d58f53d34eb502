using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sealing;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Packs;

namespace GrantFlow.Local.Serving;

/// <summary>Makes the data folder of the demo: England's forums brought to mid-October by real commands.</summary>
internal static class SampleYear
{
    /// <summary>When claims are open, second reports are due, and some of both are late.</summary>
    public static readonly DateTimeOffset Today = London.Moment(new DateOnly(2026, 10, 14), new TimeOnly(10, 0));

    /// <summary>Builds beside the folder and moves it into place when it is whole, so that a run that was stopped leaves nothing half made.</summary>
    public static async Task BuildAsync(string folder, ProgrammePack pack, ulong seed, ulong? mailFaults, Uri site, Action<double> progress, CancellationToken cancel)
    {
        var unfinished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        await FillAsync(unfinished, pack, seed, mailFaults, site, progress, cancel);
        _ = new LocalClock(Path.Combine(unfinished, "clock"), Today);
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(unfinished, folder);
    }

    private static async Task FillAsync(string folder, ProgrammePack pack, ulong seed, ulong? mailFaults, Uri site, Action<double> progress, CancellationToken cancel)
    {
        using var database = SqliteDatabase.Open(folder, Durability.None);
        var documents = new FolderDocumentStore(Path.Combine(folder, "documents"), Durability.None);
        await using var world = await World.BuildAsync(database, documents, pack, seed, Mailbox.Kept, site, mailFaults, clock => new TrialSealKey(Path.Combine(folder, "seal"), clock));
        var opens = pack.Programme.Timetable.ApplicationsOpen;
        var whole = (Today - opens).TotalSeconds;
        var casts = Area.ReadShipped().Select(area => Cast.Of(area, pack.Programme.GrantYear));
        await new Run(world, casts).PassAsync(Today, now => progress((now - opens).TotalSeconds / whole), cancel);
    }
}
