using GrantFlow.Local.Packs;
using GrantFlow.Process.Packs;

namespace GrantFlow.Contract.Tests.Packs;

public sealed class PackFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("grantflow-pack-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Given_a_folder_When_read_Then_paths_are_relative_and_hidden_files_are_passed_over()
    {
        Directory.CreateDirectory(Path.Combine(folder, "forms"));
        File.WriteAllText(Path.Combine(folder, "pack.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "forms", "report.json"), "[]");
        File.WriteAllText(Path.Combine(folder, ".swap"), "x");
        Assert.Equal(["forms/report.json", "pack.json"], PackFolder.Read(folder).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_the_pack_beside_the_host_When_read_Then_it_opens() =>
        Assert.NotNull(PackReader.Read(PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27"))).Pack);

    [Fact]
    public void Given_no_folder_When_read_Then_it_says_so() =>
        Assert.Throws<DirectoryNotFoundException>(() => PackFolder.Read(Path.Combine(folder, "nowhere")));
}
