using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Forms;

/// <summary>What scanners said of the files that this request's page shows. The page learns it before it is written.</summary>
public sealed class FileStates(Scanning scanning)
{
    private readonly Dictionary<ContentHash, ScanState> known = [];

    public async Task LearnAsync(Answers? answers, CancellationToken cancel = default)
    {
        foreach (var file in answers?.ById.Values.OfType<FilesAnswer>().SelectMany(answer => answer.Files) ?? [])
            known[file.Hash] = await scanning.StateOfAsync(file.Hash, cancel);
    }

    public ScanState Of(FileRef file) => known.GetValueOrDefault(file.Hash);

    /// <summary>What whoever is about to open the file should know, or none.</summary>
    public string? Warning(FileRef file) => Of(file) switch
    {
        ScanState.Clean => null,
        ScanState.Unscanned => "not checked for viruses",
        ScanState.Failed => "we could not check it for viruses yet",
        _ => "holds something harmful and cannot be opened",
    };
}
