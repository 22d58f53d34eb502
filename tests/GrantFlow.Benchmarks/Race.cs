using System.Diagnostics;
using System.Globalization;

namespace GrantFlow.Benchmarks;

/// <summary>Ours against a bare stand-in for the least that can be done, in turns within one run, so that a busy machine slows both.</summary>
/// <param name="Limit">How many times the stand-in’s time ours may take.</param>
public sealed record Race(string Name, double Limit, int Rounds, Func<int, Task> Bare, Func<int, Task> Ours)
{
    private const int Warm = 50;
    public const int Heats = 5;

    /// <summary>Runs it and prints a line. False where ours is over the limit.</summary>
    public async Task<bool> RunAsync()
    {
        var next = 0;
        await TimeAsync(Bare, Warm);
        await TimeAsync(Ours, Warm);
        var ratios = new List<double>();
        var (bare, ours) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var heat = 0; heat < Heats; heat++)
        {
            var (a, b) = (await TimeAsync(Bare, Rounds), await TimeAsync(Ours, Rounds));
            (bare, ours) = (bare + a, ours + b);
            ratios.Add(b / a);
        }

        var ratio = ratios.Order().ElementAt(Heats / 2);
        var each = Heats * Rounds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Name}: {ratio:0.00} times the bare one (limit {Limit:0.0}); {ours.TotalMicroseconds / each:0} µs against {bare.TotalMicroseconds / each:0} µs"));
        return ratio <= Limit;

        async Task<TimeSpan> TimeAsync(Func<int, Task> deed, int rounds)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < rounds; i++)
                await deed(next++);
            return watch.Elapsed;
        }
    }
}
