using System.CommandLine;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Serving;

namespace GrantFlow.Local.Commands;

/// <summary><c>demo</c>: a sample year over England's 153 areas, in mid-October, to look at and to play with.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        var data = Options.Data(Path.Combine("grantflow-data", "demo"));
        var urls = Options.Urls();
        var seed = Options.Seed();
        var faults = Options.MailFaults();
        var clamd = Options.Clamd();
        var only = new Option<bool>("--build-only") { Description = "Make the sample year and stop, without serving it." };
        var command = new Command("demo", "Serve a sample year in mid-October, made on the first run. This is what runs without a verb.") { data, urls, seed, faults, clamd, only };
        command.SetAction(async (parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var folder = parsed.GetValue(data)!;
            var scanner = Options.ReadClamd(parsed.GetValue(clamd));
            var site = Listening.Check(parsed.GetValue(urls)!);
            if (!parsed.GetValue(only))
                Listening.MustBeFree(site);
            var pack = ShippedPacks.Read(ShippedPacks.Latest, error);
            if (!DataFolder.HoldsData(folder))
            {
                DataFolder.MustBeNew(folder);
                using var bar = new ProgressBar(error, "Making the sample year");
                await SampleYear.BuildAsync(folder, pack, parsed.GetValue(seed), parsed.GetValue(faults), site, bar.Show, cancel);
                bar.Show(1);
            }

            if (!parsed.GetValue(only))
                await Listening.RunAsync(new LocalOptions(folder, [pack], parsed.GetValue(urls)!, SampleYear.Today) { MailFaults = parsed.GetValue(faults), Clamd = scanner }, output, cancel);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
