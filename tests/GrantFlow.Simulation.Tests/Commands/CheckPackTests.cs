using GrantFlow.Local.Commands;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class CheckPackTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_the_shipped_pack_When_checked_Then_there_are_no_problems()
    {
        var terminal = await Terminal.RunAsync("check-pack", ShippedPacks.Latest);

        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
        Assert.StartsWith("No problems", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_pack_with_a_missing_file_When_checked_Then_the_file_is_named()
    {
        CopyShipped();
        File.Delete(folder["mou.md"]);

        var terminal = await Terminal.RunAsync("check-pack", folder.Path);

        Assert.Equal(1, terminal.Code);
        Assert.Contains("mou.md: The file is missing.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_bad_pack_When_served_Then_its_problems_are_named_and_nothing_starts()
    {
        CopyShipped();
        File.Delete(folder["conditions.md"]);

        var terminal = await Terminal.RunAsync("serve", "--pack", folder.Path, "--data", folder["data"], "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, terminal.Code);
        Assert.Contains("conditions.md", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["data"]));
    }

    private void CopyShipped()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedPacks.Latest, "*", SearchOption.AllDirectories))
        {
            var copy = folder[Path.GetRelativePath(ShippedPacks.Latest, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
