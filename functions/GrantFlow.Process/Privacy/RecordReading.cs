using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Privacy;

/// <summary>Reads a forum year's record for what is personal in it.</summary>
internal static class RecordReading
{
    public static async Task<IReadOnlyList<Written>> ReadAllAsync(this IForumYearStore store, ForumYearId id, CancellationToken cancel)
    {
        var all = new List<Written>();
        await foreach (var recorded in store.ReadEventsAsync(id.Value, cancel: cancel))
            all.Add(EventRecords.Read(recorded));
        return all;
    }

    /// <summary>Each document with the event that names it first: whoever did that wrote it.</summary>
    public static IEnumerable<(Written By, ContentHash Hash)> FirstNamings(this IEnumerable<Written> record)
    {
        var seen = new HashSet<ContentHash>();
        foreach (var written in record)
            foreach (var hash in DocumentNames.Of(written.Event))
                if (seen.Add(hash))
                    yield return (written, hash);
    }

    /// <summary>The files that belong to a paper: those sent with a set of answers, and the scan of what was signed or declined on paper.</summary>
    public static async Task<IReadOnlyList<FileRef>> FilesOfAsync(this Papers papers, Event happened, ContentHash hash, CancellationToken cancel) => happened switch
    {
        ApplicationSubmitted or ReportSubmitted or MonitoringSubmitted or SecondTrancheClaimed =>
            await papers.FindAsync<AnswerSet>(hash, cancel) is { } sent ? FilesOf(sent.Answers) : [],
        MouSigned { Manner: Manner.OnPaper } e when e.Evidence == hash => await ScanAsync(papers, hash, cancel),
        MouCountersigned { Manner: Manner.OnPaper } e when e.Evidence == hash => await ScanAsync(papers, hash, cancel),
        MouDeclined e when e.Evidence == hash => await papers.FindAsync<RefusalRecord>(hash, cancel) is { } refusal ? [refusal.Scan] : [],
        _ => [],
    };

    private static async Task<IReadOnlyList<FileRef>> ScanAsync(Papers papers, ContentHash hash, CancellationToken cancel) =>
        (await papers.FindAsync<SignatureRecord>(hash, cancel))?.Paper is { } paper ? [paper.Scan] : [];

    public static IReadOnlyList<FileRef> FilesOf(Answers answers) =>
        [.. answers.ById.Values.OfType<FilesAnswer>().SelectMany(answer => answer.Files)];
}
