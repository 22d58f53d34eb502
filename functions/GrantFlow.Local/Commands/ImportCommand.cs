using System.CommandLine;
using System.Globalization;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Import;

namespace GrantFlow.Local.Commands;

/// <summary><c>import</c>: forums, their people and last year's facts from one CSV file; see docs/import.md.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The CSV file, a row for each forum. docs/import.md describes its columns." };
        var data = Options.Data(Path.Combine("grantflow-data", "serve"));
        var pack = Options.Pack();
        var invite = new Option<bool>("--invite") { Description = "Invite the forums to apply. Without it they are only registered." };
        var clock = ClockOption.Build();
        var command = new Command("import", "Register forums and their people from a CSV file: all rows, or none where any is wrong.") { file, data, pack, invite, clock };
        command.SetAction(async (parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
                throw new CommandError($"There is no file {path}. Check its name and folder.");
            var reading = ImportFile.Read(await File.ReadAllBytesAsync(path, cancel));
            foreach (var problem in reading.Problems)
                await error.WriteLineAsync(problem.ToString());
            if (reading.Problems.Length > 0)
                throw new CommandError($"Nothing was imported. {reading.Problems.Length.ToString(CultureInfo.InvariantCulture)} problem{(reading.Problems.Length == 1 ? "" : "s")} in {path}. Put right what is named above and import it again.");
            var start = ClockOption.Read(parsed.GetValue(clock), parsed.GetValue(data)!);
            var options = new LocalOptions(parsed.GetValue(data)!, [ShippedPacks.Read(parsed.GetValue(pack)!, error)], "http://127.0.0.1:5080", start);
            Directory.CreateDirectory(options.Data);
            await using var services = new ServiceCollection().AddLogging().AddLocal(options).BuildServiceProvider();
            var importer = ActivatorUtilities.CreateInstance<Importer>(services);
            var done = await importer.RegisterAsync(reading.Rows, cancel);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Registered {done.Forums} forums and {done.People} people; {done.Changed} of these were new or changed."));
            if (parsed.GetValue(invite))
            {
                var (invited, refusal) = await importer.InviteAsync(reading.Rows, options.Packs[0].Programme.GrantYear, cancel);
                if (refusal is not null)
                    throw new CommandError($"All rows are registered, but forums are not invited. {refusal.Sentence} To try an earlier day, import into a new folder with --clock.");
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Invited {invited} forums; {reading.Rows.Length - invited} had been invited before and stay as they are. Their mail goes out when you serve the folder."));
            }

            return (int)ExitCode.Done;
        });
        return command;
    }
}
