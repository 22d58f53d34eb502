using System.Collections.Immutable;
using System.Diagnostics;
using GrantFlow.Core;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Packs;

namespace GrantFlow.Local.Simulation;

/// <param name="Seconds">Wall time of the whole simulation.</param>
/// <param name="MillisecondsPerForumYear">Of each tenth of the runs, in order; the last shows whether it grew slower.</param>
/// <param name="PeakMemoryBytes">The most memory this process ever held.</param>
internal sealed record Timings(double Seconds, ImmutableArray<double> MillisecondsPerForumYear, long PeakMemoryBytes);

/// <summary>Whole years of many forums, an England at a time, over one database that is thrown away.</summary>
internal static class WholeYears
{
    private static readonly DateOnly End = new(2027, 8, 31);

    public static async Task<(Summary Summary, Timings Timings)> RunAsync(
        ProgrammePack pack, int forums, ulong seed, Action<double> progress, CancellationToken cancel = default)
    {
        var watch = Stopwatch.StartNew();
        using var database = SqliteDatabase.OpenThrowAway();
        await using var world = await World.BuildAsync(
            database, new SqliteDocumentStore(database), pack, seed, Mailbox.CountedOnly, new Uri("http://127.0.0.1:5080/"));
        using var totals = new Totals();
        var until = London.Moment(End, new TimeOnly(12, 0));
        var areas = Area.ReadShipped();
        var laps = new List<(TimeSpan Time, int Forums)>();
        for (var done = 0; done < forums; done += areas.Length)
        {
            var began = watch.Elapsed;
            var casts = Casts(areas, done, forums, pack.Programme.GrantYear);
            await new Run(world, casts).PassAsync(until, _ => { }, cancel);
            await totals.AddAsync(world, casts);
            laps.Add((watch.Elapsed - began, casts.Length));
            progress((double)(done + casts.Length) / forums);
        }

        return (totals.Sum(world, forums), new Timings(watch.Elapsed.TotalSeconds, Tenths(laps), PeakMemory()));
    }

    /// <summary>The areas of the next England; from the second on, their ids are numbered.</summary>
    private static ImmutableArray<Cast> Casts(ImmutableArray<Area> areas, int done, int forums, string grantYear)
    {
        var england = (done / areas.Length) + 1;
        return [.. areas.Take(forums - done).Select(area => Cast.Of(england == 1 ? area : area with { Id = $"{area.Id}-{england}" }, grantYear))];
    }

    private static ImmutableArray<double> Tenths(List<(TimeSpan Time, int Forums)> laps) =>
        [.. laps.Chunk(Math.Max(1, (laps.Count + 9) / 10)).Select(chunk => Math.Round(chunk.Sum(lap => lap.Time.TotalMilliseconds) / chunk.Sum(lap => lap.Forums), 2))];

    private static long PeakMemory()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
