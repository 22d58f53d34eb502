using GrantFlow.Simulation.Tests.Commands;

namespace GrantFlow.Simulation.Tests;

public class SameSeedTests
{
    [Fact]
    public async Task Given_the_same_seed_When_simulated_twice_Then_the_results_are_equal_to_the_byte()
    {
        var first = await SimulateAsync(seed: 7);
        var second = await SimulateAsync(seed: 7);

        Assert.Equal(0, first.Code);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Given_another_seed_When_simulated_Then_the_year_is_another()
    {
        var first = await SimulateAsync(seed: 7);
        var second = await SimulateAsync(seed: 8);

        Assert.NotEqual(Fingerprint(first), Fingerprint(second));
    }

    private static Task<Terminal> SimulateAsync(int seed) =>
        Terminal.RunAsync("simulate", "--forums", "20", "--seed", $"{seed}", "--json", "--no-timings");

    private static string Fingerprint(Terminal terminal) =>
        terminal.Output.Split('\n').Single(line => line.Contains("fingerprint", StringComparison.Ordinal));
}
