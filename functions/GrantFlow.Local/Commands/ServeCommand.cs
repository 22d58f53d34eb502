using System.CommandLine;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Serving;

namespace GrantFlow.Local.Commands;

/// <summary><c>serve</c>: a data folder of your own, under one pack or several.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var data = Options.Data(Path.Combine("grantflow-data", "serve"));
        var urls = Options.Urls();
        var packs = new Option<string[]>("--pack")
        {
            Description = "Folder of a programme pack; may be given for each year. Without it, the one that comes with GrantFlow.",
            DefaultValueFactory = _ => [ShippedPacks.Latest], HelpName = "DIR",
        };
        var clock = ClockOption.Build();
        var faults = Options.MailFaults();
        var clamd = Options.Clamd();
        var command = new Command("serve", "Serve a data folder.") { data, urls, packs, clock, faults, clamd };
        command.SetAction(async (parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var folder = parsed.GetValue(data)!;
            var start = ClockOption.Read(parsed.GetValue(clock), folder);
            Listening.MustBeFree(Listening.Check(parsed.GetValue(urls)!));
            var options = new LocalOptions(folder, ShippedPacks.ReadAll(parsed.GetValue(packs)!, error), parsed.GetValue(urls)!, start) { MailFaults = parsed.GetValue(faults), Clamd = Options.ReadClamd(parsed.GetValue(clamd)) };
            await Listening.RunAsync(options, output, cancel);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
