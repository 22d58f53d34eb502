using System.IO.Compression;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class PersonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_dry_run_When_erased_Then_it_says_what_and_erases_nothing()
    {
        await ImportAsync();

        var terminal = await EraseAsync("--dry-run");

        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
        Assert.Contains("Nothing was erased.", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await EraseAsync()).Code);
    }

    [Fact]
    public async Task Given_an_erased_person_When_looked_for_Then_nobody_is_found_and_all_verifies()
    {
        await ImportAsync();

        Assert.StartsWith("Erased the entry of one person", (await EraseAsync()).Output, StringComparison.Ordinal);

        var again = await EraseAsync();
        Assert.Equal(1, again.Code);
        Assert.Contains("Nobody is known by this address", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.RunAsync("verify", "--data", folder["data"])).Code);
    }

    [Fact]
    public async Task Given_a_person_When_held_Then_a_zip_is_written()
    {
        await ImportAsync();

        var terminal = await Terminal.RunAsync("held", "--person", "lead@derby.example", "--data", folder["data"], "--out", folder["held.zip"]);

        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
        using var zip = ZipFile.OpenRead(folder["held.zip"]);
        Assert.Contains(zip.Entries, entry => entry.FullName == "person.json");
    }

    private async Task ImportAsync() =>
        Assert.Equal(0, (await Terminal.RunAsync("import", folder.Write("forums.csv", SampleFile.Whole), "--data", folder["data"])).Code);

    private Task<Terminal> EraseAsync(params string[] more) =>
        Terminal.RunAsync(["erase", "--person", "lead@derby.example", "--data", folder["data"], .. more]);
}
