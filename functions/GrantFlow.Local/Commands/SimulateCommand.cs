using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GrantFlow.Local.Simulation;

namespace GrantFlow.Local.Commands;

/// <summary><c>simulate</c>: many forums through a whole year, and what came of it.</summary>
internal static class SimulateCommand
{
    private const int MostForums = 153_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var forums = new Option<int>("--forums") { Description = "How many forums take part.", DefaultValueFactory = _ => 153, HelpName = "NUMBER" };
        var seed = Options.Seed();
        var pack = Options.Pack();
        var faults = Options.MailFaults();
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var untimed = new Option<bool>("--no-timings") { Description = "Leave out how long it took, so that two runs can be compared byte for byte." };
        var command = new Command("simulate", "Run forums through a whole year with everything that can happen, and count it. Nothing is kept.") { forums, seed, pack, faults, json, untimed };
        command.SetAction(async (parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var count = parsed.GetValue(forums);
            if (count is < 1 or > MostForums)
                throw new CommandError($"--forums must be between 1 and {MostForums.ToString("N0", CultureInfo.InvariantCulture)}. Choose a number in that range.", ExitCode.Usage);
            var programme = ShippedPacks.Read(parsed.GetValue(pack)!, error);
            using var bar = new ProgressBar(error, "Simulating");
            var (summary, timings) = await WholeYears.RunAsync(programme, count, parsed.GetValue(seed), parsed.GetValue(faults), bar.Show, cancel);
            bar.Finish();
            var told = parsed.GetValue(untimed) ? null : timings;
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(new { summary, timings = told }, Json) : SimulationText.Write(summary, told));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
