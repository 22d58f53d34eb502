using GrantFlow.Process.Exports;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void Given_a_cell_When_written_Then_no_spreadsheet_takes_it_for_more_than_text(string cell, string written) =>
        Assert.Equal(written + "\r\n", CsvLine.Write(cell));

    [Fact]
    public async Task Given_a_forum_named_like_a_formula_When_exported_Then_the_file_has_a_mark_and_the_name_is_harmless()
    {
        var file = folder.Write("forums.csv", SampleFile.Whole.Replace("Derby Parent Carer Forum", "=HYPERLINK(1)", StringComparison.Ordinal));
        await Terminal.RunAsync("import", file, "--data", folder["data"], "--invite", "--clock", "2026-03-02T10:00");

        var terminal = await Terminal.RunAsync("export", "--data", folder["data"], "--out", folder["table.csv"]);

        Assert.Equal(0, terminal.Code);
        var bytes = await File.ReadAllBytesAsync(folder["table.csv"], TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = (await File.ReadAllTextAsync(folder["table.csv"], TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal(2 + 2, lines.Length);
        Assert.Contains("\"'=HYPERLINK(1)\"", lines[1], StringComparison.Ordinal);
    }
}
