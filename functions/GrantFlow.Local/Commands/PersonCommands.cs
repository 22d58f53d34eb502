using System.CommandLine;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Serving;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;

namespace GrantFlow.Local.Commands;

/// <summary><c>held</c> and <c>erase</c>: what a person may ask of whoever keeps their data.</summary>
internal static class PersonCommands
{
    public static Command BuildHeld()
    {
        var (email, data, pack) = (Email(), Options.Data(Path.Combine("grantflow-data", "demo")), Options.Pack());
        var file = new Option<string>("--out") { Description = "The ZIP file to write.", Required = true, HelpName = "FILE" };
        var command = new Command("held", "Write all that is held of one person into a ZIP file, to be given to them.") { email, data, pack, file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Open(parsed, data, pack);
            var person = await FindAsync(services, parsed.GetValue(email)!, cancel);
            var held = (await services.GetRequiredService<PersonFiles>().GatherAsync(person, cancel))!;
            await using (var target = File.Create(parsed.GetValue(file)!))
                await services.GetRequiredService<PersonArchive>().WriteAsync(held, target, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Wrote {Tell(held, held.Papers.Length)} to {parsed.GetValue(file)}. Give it to nobody else.");
            return (int)ExitCode.Done;
        });
        return command;
    }

    public static Command BuildErase()
    {
        var (email, data, pack) = (Email(), Options.Data(Path.Combine("grantflow-data", "demo")), Options.Pack());
        var papers = new Option<bool>("--papers") { Description = "Also erase what they wrote, sent and signed, before its time of keeping is over." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be erased, and erase nothing." };
        var command = new Command("erase", "Erase the name and address of one person for good. The chains of events still verify.") { email, data, pack, papers, dry };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Open(parsed, data, pack);
            var erasing = services.GetRequiredService<Erasing>();
            var reach = parsed.GetValue(papers) ? Reach.EntryAndPapers : Reach.Entry;
            var plan = (await erasing.PlanAsync(await FindAsync(services, parsed.GetValue(email)!, cancel), reach, cancel))!;
            if (plan.Refusal is { } refusal)
                throw new CommandError(refusal);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var paper in plan.Papers)
                await output.WriteLineAsync($"{paper.ForumYear}  {paper.What}  {paper.Hash}");
            var told = $"the entry of one person, with {Tell(plan.File, plan.Papers.Length)}";
            if (parsed.GetValue(dry))
            {
                await output.WriteLineAsync($"This would erase {told}. Nothing was erased.");
                return (int)ExitCode.Done;
            }

            await erasing.EraseAsync(plan, PersonId.System, cancel);
            await output.WriteLineAsync($"Erased {told}. Backups still hold it until they expire.");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Email() => new("--person") { Description = "The person’s email address.", Required = true, HelpName = "EMAIL" };

    private static ServiceProvider Open(ParseResult parsed, Option<string> data, Option<string> pack)
    {
        var folder = parsed.GetValue(data)!;
        DataFolder.MustHoldData(folder);
        var options = new LocalOptions(folder, [ShippedPacks.Read(parsed.GetValue(pack)!, parsed.InvocationConfiguration.Error)], "http://127.0.0.1:5080");
        return new ServiceCollection().AddLogging().AddLocal(options).BuildServiceProvider();
    }

    private static async Task<PersonId> FindAsync(IServiceProvider services, string email, CancellationToken cancel) =>
        (await services.GetRequiredService<IPeople>().FindByEmailAsync(email.Trim(), cancel))?.Id
        ?? throw new CommandError("Nobody is known by this address. Check its spelling; whoever was erased before is not found any more.");

    private static string Tell(PersonFile file, int papers) => string.Create(
        CultureInfo.InvariantCulture, $"{papers} papers; the record has {file.Roles.Length} roles, {file.Deeds.Length} deeds and {file.Mail.Length} messages of theirs");
}
