using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Serving;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Local.Commands;

/// <summary><c>verify</c>: whether anything stored was changed or lost.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var data = Options.Data(Path.Combine("grantflow-data", "demo"));
        var caseFile = CaseFileVerification.Option();
        var command = new Command("verify", "Check every record and document of a data folder for changes and losses.") { data, caseFile };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(caseFile) is { } path)
                return await CaseFileVerification.RunAsync(path, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel);
            var folder = parsed.GetValue(data)!;
            DataFolder.MustHoldData(folder);
            using var database = SqliteDatabase.Open(folder);
            var verification = new Verification(new SqliteForumYearStore(database), new FolderDocumentStore(Path.Combine(folder, "documents")));
            var report = await verification.RunAsync(await ErasedAsync(database, cancel), cancel);
            foreach (var found in report.Breaks)
                await parsed.InvocationConfiguration.Error.WriteLineAsync(found.ToString());
            var seen = string.Create(CultureInfo.InvariantCulture, $"{report.Records} records, {report.Events} events and {report.Documents} documents");
            if (report.Breaks is [var first, ..])
                throw new CommandError($"Checked {seen}. {report.Breaks.Length.ToString(CultureInfo.InvariantCulture)} do not hold; the first is {first.Record}. Restore them from a backup and keep this folder as it is, so that the cause can be found.");
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"All holds: {seen}.");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlySet<ContentHash>> ErasedAsync(SqliteDatabase database, CancellationToken cancel) =>
        (await new SqliteErasures(database).ListAsync(ErasedKind.Document, cancel).Select(erasure => new ContentHash(erasure.Subject)).ToListAsync(cancel)).ToImmutableHashSet();
}
