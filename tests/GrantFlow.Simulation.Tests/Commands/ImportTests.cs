using System.Text;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_good_file_When_imported_twice_Then_the_second_time_changes_nothing()
    {
        var first = await ImportAsync(SampleFile.Whole, "--invite", "--clock", "2026-03-02T10:00");
        var second = await ImportAsync(SampleFile.Whole, "--invite");

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Contains("Registered 2 forums and 8 people", first.Output, StringComparison.Ordinal);
        Assert.Contains("Invited 2 forums", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 of these were new or changed", second.Output, StringComparison.Ordinal);
        Assert.Contains("Invited 0 forums; 2 had been invited before", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_that_applications_closed_When_forums_are_invited_Then_they_are_registered_and_the_command_says_why_no_more()
    {
        var late = await ImportAsync(SampleFile.Whole, "--invite", "--clock", "2026-07-01T10:00");
        Assert.Equal(1, late.Code);
        Assert.Contains("Registered 2 forums", late.Output, StringComparison.Ordinal);
        Assert.Contains("Applications closed at 5pm on Friday 26 June 2026", late.Error, StringComparison.Ordinal);
        Assert.Contains("--clock", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_imported_file_When_exported_Then_its_facts_are_there()
    {
        await ImportAsync(SampleFile.Whole, "--invite", "--clock", "2026-03-02T10:00");

        await Terminal.RunAsync("export", "--data", folder["data"], "--out", folder["table.csv"]);

        var table = await File.ReadAllTextAsync(folder["table.csv"], TestContext.Current.CancellationToken);
        Assert.Contains("2026-27.derby", table, StringComparison.Ordinal);
        Assert.Contains("approved,1250.50", table, StringComparison.Ordinal);
        Assert.Contains("outstanding,0.00", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_byte_order_mark_and_a_quoted_line_break_When_imported_Then_both_are_understood()
    {
        var text = SampleFile.Whole.Replace("Adviser <adviser@contact.example>", "\"Adviser\n<adviser@contact.example>\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["forums.csv"], text, new UTF8Encoding(true), TestContext.Current.CancellationToken);

        var terminal = await Terminal.RunAsync("import", folder["forums.csv"], "--data", folder["data"]);

        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
    }

    [Theory]
    [InlineData("derby,DER,", "darby,DER,", "Row 2, column area_id: There is no area ‘darby’")]
    [InlineData("derby,DER,", "derby,LCE,", "Row 2, column la_code: ‘LCE’ is not Derby")]
    [InlineData("derby,DER,", ",,", "Row 2, column la_code: Say which area")]
    [InlineData("derby,DER,", "leicester,,", "Row 3, column area_id: Leicester is in row 2 already")]
    [InlineData("lead@derby.example", "lead at derby", "Row 2, column lead_email: ‘lead at derby’ is no email address")]
    [InlineData("lead@derby.example", "", "Row 2, column lead_email: The email address is missing")]
    [InlineData("lead@derby.example", "lead@leicester.example", "Row 3, column lead_email: lead@leicester.example belongs to ‘Forum lead, Derby’ in row 2")]
    [InlineData("Derby Parent Carer Forum", "", "Row 2, column forum_name: The name is missing")]
    [InlineData("\"Forum lead, Derby\"", "\"Forum\nlead\"", "Row 2, column lead_name: A name is one line")]
    [InlineData("\"Second contact, Leicester\"", "", "Row 3, column second_name: The name is missing")]
    [InlineData("Adviser <adviser@contact.example>", "somebody", "Row 3, column adviser: ‘somebody’ is no adviser")]
    [InlineData(",yes,", ",perhaps,", "Row 2, column prior_monitoring: ‘perhaps’ is neither yes nor no")]
    [InlineData("1250.50", "lots", "Row 2, column prior_underspend: ‘lots’ is no amount")]
    [InlineData("1250.50", "-5", "Row 2, column prior_underspend: ‘-5’ is no amount")]
    [InlineData("1250.50", "1,250", "Row 2: The row has 15 cells, and there are 14 columns")]
    [InlineData("la_code,forum", "gss,forum", "Row 1: There is no column ‘gss’")]
    [InlineData("la_code,forum", "area_id,forum", "Row 1, column area_id: The column is there twice")]
    [InlineData("lead_email,second", "second_name,second", "Row 1, column lead_email: The column is missing")]
    [InlineData("\"Forum lead, Derby\"", "\"Forum lead", "The quote that opens in line 2 closes in the middle of a cell")]
    [InlineData("officer@leicester.example", "\"officer@leicester.example", "The quote that opens in line 3 closes in the middle")]
    [InlineData(",no,", ",no,\"", "The quote that opens in line 3 is never closed")]
    public async Task Given_a_spoiled_file_When_imported_Then_the_place_is_named_and_nothing_is_imported(string good, string bad, string told)
    {
        var at = SampleFile.Whole.IndexOf(good, StringComparison.Ordinal);
        var terminal = await ImportAsync(SampleFile.Whole.Remove(at, good.Length).Insert(at, bad));

        Assert.Equal(1, terminal.Code);
        Assert.Contains(told, terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task Given_another_encoding_When_imported_Then_it_says_how_to_save_the_file(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(SampleFile.Whole.Replace("Derby Parent", "Dérby Parent", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(folder["forums.csv"], bytes, TestContext.Current.CancellationToken);

        var terminal = await Terminal.RunAsync("import", folder["forums.csv"], "--data", folder["data"]);

        Assert.Equal(1, terminal.Code);
        Assert.Contains("CSV UTF-8", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData(SampleFile.Header, "no rows below")]
    public async Task Given_nothing_to_import_When_imported_Then_that_is_said(string text, string told) =>
        Assert.Contains(told, (await ImportAsync(text)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Given_no_such_file_When_imported_Then_that_is_said() =>
        Assert.Contains("There is no file", (await Terminal.RunAsync("import", folder["none.csv"], "--data", folder["data"])).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Given_the_sample_file_of_the_documentation_When_imported_Then_all_areas_are_registered()
    {
        var terminal = await Terminal.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "data", "sample-forums.csv"), "--data", folder["data"]);

        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
        using var database = SqliteDatabase.Open(folder["data"]);
        Assert.Equal(153, await new SqliteForums(database).ListAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    private Task<Terminal> ImportAsync(string text, params string[] options) =>
        Terminal.RunAsync(["import", folder.Write("forums.csv", text), "--data", folder["data"], .. options]);
}
