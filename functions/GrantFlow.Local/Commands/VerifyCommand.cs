using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Local.Anchoring;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Serving;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Anchoring;
using GrantFlow.Process.Records;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Commands;

/// <summary><c>verify</c>: whether anything stored was changed or lost.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var data = Options.Data(Path.Combine("grantflow-data", "demo"));
        var roots = Options.Roots();
        var caseFile = CaseFileVerification.Option();
        var command = new Command("verify", "Check every record, document and daily root of a data folder for changes and losses.") { data, roots, caseFile };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(caseFile) is { } path)
                return await CaseFileVerification.RunAsync(path, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel);
            var folder = parsed.GetValue(data)!;
            DataFolder.MustHoldData(folder);
            using var database = Open(folder);
            var store = new SqliteForumYearStore(database);
            var verification = new Verification(store, new FolderDocumentStore(Path.Combine(folder, "documents")));
            var report = await verification.RunAsync(await ErasedAsync(database, cancel), cancel);
            var (rootCount, rootBreaks) = await new RootCheck(new FolderDailyRoots(parsed.GetValue(roots) ?? LocalOptions.RootsOf(folder)), store).RunAsync(cancel);
            report = report with { Breaks = [.. report.Breaks, .. rootBreaks] };
            foreach (var found in report.Breaks)
                await parsed.InvocationConfiguration.Error.WriteLineAsync(found.ToString());
            var seen = string.Create(CultureInfo.InvariantCulture, $"{report.Records} records, {report.Events} events, {report.Documents} documents and {rootCount} daily roots");
            if (report.Breaks is [var first, ..])
                throw new CommandError($"Checked {seen}. {report.Breaks.Length.ToString(CultureInfo.InvariantCulture)} do not hold; the first is {first.Record}. Restore them from a backup and keep this folder as it is, so that the cause can be found.");
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"All holds: {seen}.");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="CommandError">The file is no longer a database.</exception>
    private static SqliteDatabase Open(string folder)
    {
        try
        {
            return SqliteDatabase.Open(folder);
        }
        catch (SqliteException damaged)
        {
            throw new CommandError($"The database grantflow.db is damaged: {damaged.Message} Restore it from a backup and keep this folder as it is, so that the cause can be found.", ExitCode.Failed, damaged);
        }
    }

    private static async Task<IReadOnlySet<ContentHash>> ErasedAsync(SqliteDatabase database, CancellationToken cancel) =>
        (await new SqliteErasures(database).ListAsync(ErasedKind.Document, cancel).Select(erasure => new ContentHash(erasure.Subject)).ToListAsync(cancel)).ToImmutableHashSet();
}
