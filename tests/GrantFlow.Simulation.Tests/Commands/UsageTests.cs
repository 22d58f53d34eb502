using System.Net;
using System.Net.Sockets;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("dmeo", "dmeo")]
    [InlineData("demo --colour red", "--colour")]
    [InlineData("simulate --forums many", "many")]
    [InlineData("simulate --forums 0", "--forums")]
    [InlineData("simulate --seed minus", "minus")]
    [InlineData("export", "--out")]
    [InlineData("check-pack", "check-pack")]
    [InlineData("serve --clock tomorrow", "tomorrow")]
    [InlineData("rehearse --forums 2", "--until")]
    [InlineData("rehearse --until 2026-08-01", "--forums")]
    [InlineData("rehearse --until tomorrow --forums 2", "tomorrow")]
    [InlineData("rehearse --until 2026-08-01 --forums 999", "153")]
    [InlineData("rehearse --until 2020-01-01 --forums 2", "2 March 2026")]
    [InlineData("serve --urls nowhere", "nowhere")]
    [InlineData("serve --urls http://0.0.0.0:5080", "0.0.0.0")]
    [InlineData("serve --urls https://127.0.0.1:5080", "https://127.0.0.1:5080")]
    public async Task Given_a_line_that_makes_no_sense_When_run_Then_one_sentence_says_why_and_the_code_is_2(string line, string named)
    {
        var terminal = await Terminal.RunAsync(line.Split(' '));

        Assert.Equal(2, terminal.Code);
        Assert.Contains(named, terminal.Error, StringComparison.Ordinal);
        Assert.Single(terminal.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_help_When_asked_Then_every_verb_is_named()
    {
        var terminal = await Terminal.RunAsync("--help");

        Assert.Equal(0, terminal.Code);
        foreach (var verb in new[] { "demo", "serve", "import", "export", "verify", "check-pack", "simulate", "rehearse" })
            Assert.Contains($"  {verb}", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export --out table.csv")]
    public async Task Given_a_folder_without_data_When_it_is_read_Then_that_is_said(string line)
    {
        var terminal = await Terminal.RunAsync([.. line.Split(' '), "--data", folder["nothing"]]);

        Assert.Equal(1, terminal.Code);
        Assert.Contains(folder["nothing"], terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["nothing"]));
    }

    [Fact]
    public async Task Given_a_port_in_use_When_serving_Then_another_is_suggested()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var terminal = await Terminal.RunAsync("serve", "--data", folder["data"], "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(1, terminal.Code);
        Assert.Contains($"Port {port} is taken", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("--urls", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_folder_in_use_When_verified_Then_that_is_said()
    {
        using var other = SqliteDatabase.Open(folder["data"]);

        var terminal = await Terminal.RunAsync("verify", "--data", folder["data"]);

        Assert.Equal(1, terminal.Code);
        Assert.Contains("Another GrantFlow is using", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_data_of_a_newer_GrantFlow_When_verified_Then_that_is_said()
    {
        SqliteDatabase.Open(folder["data"]).Dispose();
        TemporaryFolder.Tamper(folder["data"], "PRAGMA user_version = 999");

        var terminal = await Terminal.RunAsync("verify", "--data", folder["data"]);

        Assert.Equal(1, terminal.Code);
        Assert.Contains("newer GrantFlow", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_folder_with_other_files_When_the_demo_is_to_be_made_there_Then_they_are_left_alone()
    {
        folder.Write("letter.txt", "Mine");

        var terminal = await Terminal.RunAsync("demo", "--build-only", "--data", folder.Path);

        Assert.Equal(1, terminal.Code);
        Assert.Contains("something else", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("Mine", await File.ReadAllTextAsync(folder["letter.txt"], TestContext.Current.CancellationToken));
    }
}
