using System.CommandLine;
using System.Globalization;
using System.Text;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Serving;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Exports;

namespace GrantFlow.Local.Commands;

/// <summary><c>export</c>: one row for each forum year, for a spreadsheet.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var data = Options.Data(Path.Combine("grantflow-data", "demo"));
        var file = new Option<string>("--out") { Description = "The CSV file to write.", Required = true, HelpName = "FILE" };
        var command = new Command("export", "Write a CSV file with a row for each forum year: where it stands and its money.") { data, file };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetValue(data)!;
            DataFolder.MustHoldData(folder);
            using var database = SqliteDatabase.Open(folder);
            var table = new ForumYearTable(new SqliteForumYearStore(database), new SqliteForums(database));
            var rows = await WriteAsync(table, new LocalClock(Path.Combine(folder, "clock")).GetUtcNow(), parsed.GetValue(file)!, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {rows} forum years to {parsed.GetValue(file)}."));
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>With a byte order mark, without which spreadsheets misread letters such as é.</summary>
    private static async Task<int> WriteAsync(ForumYearTable table, DateTimeOffset now, string file, CancellationToken cancel)
    {
        var lines = 0;
        await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await foreach (var line in table.WriteAsync(now, cancel))
        {
            await writer.WriteAsync(line.AsMemory(), cancel);
            lines++;
        }

        return lines - 1;
    }
}
