using System.CommandLine;
using System.Globalization;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Serving;
using GrantFlow.Process.Running;

namespace GrantFlow.Local.Commands;

/// <summary><c>rebuild-index</c>: the rows of staff lists anew, from the events alone.</summary>
internal static class RebuildIndexCommand
{
    public static Command Build()
    {
        var (data, pack) = (Options.Data(Path.Combine("grantflow-data", "demo")), Options.Pack());
        var command = new Command("rebuild-index", "Write the lists that staff see anew from the events, after a restore or where they look wrong.") { data, pack };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetValue(data)!;
            DataFolder.MustHoldData(folder);
            var options = new LocalOptions(folder, [ShippedPacks.Read(parsed.GetValue(pack)!, parsed.InvocationConfiguration.Error)], "http://127.0.0.1:5080");
            await using var services = new ServiceCollection().AddLogging().AddLocal(options).BuildServiceProvider();
            foreach (var grantYear in services.GetRequiredService<IProgrammes>().GrantYears)
            {
                var rows = await services.GetRequiredService<IndexRebuild>().RunAsync(grantYear, cancel);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{grantYear}: wrote the rows of {rows} forum years anew."));
            }

            return (int)ExitCode.Done;
        });
        return command;
    }
}
