using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GrantFlow.Core;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Rehearsal;
using GrantFlow.Local.Simulation;
using GrantFlow.Process.Packs;

namespace GrantFlow.Local.Commands;

/// <summary><c>rehearse</c>: what would be sent and what would happen until a day, if nobody did anything. Nothing is sent or kept.</summary>
internal static class RehearseCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var until = new Option<string>("--until") { Description = "Until when: 2026-12-01 or 2026-12-01T17:00, London time.", Required = true, HelpName = "TIME" };
        var data = new Option<string>("--data") { Description = "Folder to rehearse with. It is copied, and stays as it is.", HelpName = "DIR" };
        var forums = new Option<int?>("--forums") { Description = "Instead of a folder: a new year in which this many forums were just invited.", HelpName = "NUMBER" };
        var pack = Options.Pack();
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("rehearse", "Show what would be sent and what would happen until a day, if nobody did anything. Nothing is sent, and nothing is kept.") { until, data, forums, pack, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var end = Dev.Clock.Target(parsed.GetValue(until)!, "", default)
                ?? throw new CommandError($"‘{parsed.GetValue(until)}’ is no time. Give a London time like --until 2026-12-01T17:00.", ExitCode.Usage);
            var programme = ShippedPacks.Read(parsed.GetValue(pack)!, error);
            using var bar = new ProgressBar(error, "Rehearsing");
            var told = (parsed.GetValue(data), parsed.GetValue(forums)) switch
            {
                ({ } folder, null) => await OfFolderAsync(folder, programme, end, bar.Show, cancel),
                (null, { } count) => await OfNewYearAsync(count, programme, end, bar.Show, cancel),
                _ => throw new CommandError("Name either a folder with --data or a number of forums with --forums.", ExitCode.Usage),
            };
            bar.Finish();
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(told, Json) : RehearsalText.Write(told));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<RehearsalResult> OfFolderAsync(string folder, ProgrammePack pack, DateTimeOffset until, Action<double> progress, CancellationToken cancel)
    {
        using var copy = DataCopy.Of(folder);
        var start = new LocalClock(Path.Combine(copy.Folder, "clock")).GetUtcNow();
        await using var rehearsal = TimeAlone.Over(copy.Folder, [pack], start);
        return await PassAsync(rehearsal, start, until, progress, cancel);
    }

    private static async Task<RehearsalResult> OfNewYearAsync(int forums, ProgrammePack pack, DateTimeOffset until, Action<double> progress, CancellationToken cancel)
    {
        if (forums < 1 || forums > Area.ReadShipped().Length)
            throw new CommandError($"--forums must be between 1 and {Area.ReadShipped().Length.ToString(CultureInfo.InvariantCulture)}. Choose a number in that range.", ExitCode.Usage);
        using var copy = DataCopy.Empty();
        var start = pack.Programme.Timetable.ApplicationsOpen;
        await using var rehearsal = TimeAlone.Over(copy.Folder, [pack], start);
        await rehearsal.InviteAsync(forums, pack.Programme.GrantYear, cancel);
        return await PassAsync(rehearsal, start, until, progress, cancel);
    }

    private static async Task<RehearsalResult> PassAsync(TimeAlone rehearsal, DateTimeOffset start, DateTimeOffset until, Action<double> progress, CancellationToken cancel)
    {
        if (until <= start)
            throw new CommandError($"It is {London.Tell(start)} already. Give a later time with --until.", ExitCode.Usage);
        var days = await rehearsal.PassAsync(until, now => progress((now - start) / (until - start)), cancel);
        return new RehearsalResult(start, until, days, RehearsedDay.Sum(days.Select(day => day.Messages)), RehearsedDay.Sum(days.Select(day => day.Events)));
    }
}

/// <param name="Messages">Of all days, by template.</param>
/// <param name="Events">Of all days, by type of event.</param>
internal sealed record RehearsalResult(
    DateTimeOffset From, DateTimeOffset Until, ImmutableArray<RehearsedDay> Days, SortedDictionary<string, long> Messages, SortedDictionary<string, long> Events);
