using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class ScanLogContract : Contract<IScanLog>
{
    private static readonly ContentHash File = new(new string('a', 64));
    private static readonly Scan Unscanned = new(File, ScanState.Unscanned, "", Chain.Start);

    [Fact]
    public async Task Given_a_scan_When_put_Then_it_is_found_by_its_file()
    {
        await Port.PutAsync(Unscanned);

        Assert.Equal(Unscanned, await Port.FindAsync(File));
        Assert.Null(await Port.FindAsync(new ContentHash(new string('b', 64))));
    }

    [Theory]
    [InlineData(ScanState.Clean)]
    [InlineData(ScanState.Infected)]
    [InlineData(ScanState.Failed)]
    public async Task Given_a_file_scanned_before_When_scanned_again_Then_the_latest_word_stands(ScanState later)
    {
        await Port.PutAsync(Unscanned);
        var scan = new Scan(File, later, "Eicar", Chain.Start.AddHours(1));

        await Port.PutAsync(scan);

        Assert.Equal(scan, await Port.FindAsync(File));
    }

    [Fact]
    public async Task Given_an_infected_file_When_anything_else_is_said_later_Then_it_stays_infected()
    {
        var infected = new Scan(File, ScanState.Infected, "Eicar", Chain.Start);
        await Port.PutAsync(infected);

        await Port.PutAsync(new Scan(File, ScanState.Clean, "", Chain.Start.AddHours(1)));

        Assert.Equal(infected, await Port.FindAsync(File));
    }
}
