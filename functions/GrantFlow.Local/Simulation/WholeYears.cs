using System.Collections.Immutable;
using System.Diagnostics;
using GrantFlow.Core;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Packs;

namespace GrantFlow.Local.Simulation;

/// <param name="Seconds">Wall time of the whole simulation.</param>
/// <param name="ProcessorSeconds">What the processors worked for it; on a busy machine this tells more than the wall.</param>
/// <param name="MillisecondsPerForumYear">Wall time of each tenth of the runs, in order; the last shows whether it grew slower.</param>
/// <param name="ProcessorMillisecondsPerForumYear">The same by the processors' work.</param>
/// <param name="PeakMemoryBytes">The most memory this process ever held.</param>
internal sealed record Timings(
    double Seconds, double ProcessorSeconds, ImmutableArray<double> MillisecondsPerForumYear, ImmutableArray<double> ProcessorMillisecondsPerForumYear, long PeakMemoryBytes);

/// <summary>Whole years of many forums, an England at a time, over one database that is thrown away.</summary>
internal static class WholeYears
{
    private static readonly DateOnly End = new(2027, 8, 31);

    public static async Task<(Summary Summary, Timings Timings)> RunAsync(
        ProgrammePack pack, int forums, ulong seed, ulong? mailFaults, Action<double> progress, CancellationToken cancel = default)
    {
        var watch = Stopwatch.StartNew();
        using var database = SqliteDatabase.OpenThrowAway();
        await using var world = await World.BuildAsync(
            database, new SqliteDocumentStore(database), pack, seed, Mailbox.CountedOnly, new Uri("http://127.0.0.1:5080/"), mailFaults);
        using var totals = new Totals();
        var until = London.Moment(End, new TimeOnly(12, 0));
        var areas = Area.ReadShipped();
        var laps = new List<Lap>();
        for (var done = 0; done < forums; done += areas.Length)
        {
            var (began, worked) = (watch.Elapsed, Environment.CpuUsage.TotalTime);
            world.Get<Office>().England = (done / areas.Length) + 1;
            var casts = Casts(areas, done, forums, pack.Programme.GrantYear);
            await new Run(world, casts).PassAsync(until, _ => { }, cancel);
            await totals.AddAsync(world, casts);
            laps.Add(new Lap(watch.Elapsed - began, Environment.CpuUsage.TotalTime - worked, casts.Length));
            progress((double)(done + casts.Length) / forums);
        }

        var timings = new Timings(
            watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds, Tenths(laps, lap => lap.Wall), Tenths(laps, lap => lap.Processor), PeakMemory());
        var mail = mailFaults is null ? null : await MailSummary.OfAsync(world, cancel);
        return (totals.Sum(world, forums) with { Mail = mail }, timings);
    }

    /// <summary>The areas of the next England; from the second on, their ids are numbered.</summary>
    private static ImmutableArray<Cast> Casts(ImmutableArray<Area> areas, int done, int forums, string grantYear)
    {
        var england = (done / areas.Length) + 1;
        return [.. areas.Take(forums - done).Select(area => Cast.Of(england == 1 ? area : area with { Id = $"{area.Id}-{england}" }, grantYear, england))];
    }

    private static ImmutableArray<double> Tenths(List<Lap> laps, Func<Lap, TimeSpan> time) =>
        [.. laps.Chunk(Math.Max(1, (laps.Count + 9) / 10)).Select(chunk => Math.Round(chunk.Sum(lap => time(lap).TotalMilliseconds) / chunk.Sum(lap => lap.Forums), 2))];

    private static long PeakMemory()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>One England's year.</summary>
    private sealed record Lap(TimeSpan Wall, TimeSpan Processor, int Forums);
}
