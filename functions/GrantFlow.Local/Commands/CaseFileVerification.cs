using System.CommandLine;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.CaseFiles;

namespace GrantFlow.Local.Commands;

/// <summary><c>verify --case-file</c>: whether a case file is as it was made, wherever that was.</summary>
internal static class CaseFileVerification
{
    public static Option<string> Option() => new("--case-file") { Description = "Check this case file instead of a data folder.", HelpName = "FILE.zip" };

    public static async Task<int> RunAsync(string path, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (!File.Exists(path))
            throw new CommandError($"There is no file {path}. Check its name and folder.");
        await using var file = File.OpenRead(path);
        var report = await CaseFileCheck.RunAsync(file, cancel);
        foreach (var found in report.Breaks)
            await error.WriteLineAsync(found.ToString());
        if (report.Breaks is [var first, ..])
            throw new CommandError($"The case file does not hold: see {first.Record}. Ask whoever made it for another copy, and keep this one as it is.");
        var manifest = report.Manifest!;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"All holds: {manifest.ForumYear} as it stood {London.Tell(manifest.MadeAt)}, {manifest.Version} events and {manifest.Documents.Length} documents in {report.Files} files."));
        await output.WriteLineAsync($"Its last event has the hash {manifest.Chain}. Hold that against the anchor of that day.");
        return (int)ExitCode.Done;
    }
}
