using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums;

/// <summary>Hands out a file of this forum year’s own forms, saved or sent. A hash alone opens nothing.</summary>
public sealed class FileModel(IDocumentStore documents, FormDesk desk) : ForumPage
{
    private static readonly IReadOnlyList<FormKey> Keys =
        [.. new[] { "application", "report-1", "report-2", "report-3", "report-4", "claim", "monitoring" }.Select(name => FormKey.Parse(name)!)];

    public async Task<IActionResult> OnGetAsync(string hash)
    {
        var cancel = HttpContext.RequestAborted;
        return await FindAsync(new ContentHash(hash), cancel) is { } file && await documents.GetAsync(file.Hash, cancel) is { } bytes
            ? File(bytes.ToArray(), file.ContentType, file.Name)
            : NotFound();
    }

    private async Task<FileRef?> FindAsync(ContentHash hash, CancellationToken cancel)
    {
        foreach (var key in Keys)
        {
            var draft = await desk.LoadAsync(ForumYearId, key, cancel);
            var sent = await desk.FindSentAsync(State, key, cancel);
            if ((In(draft.Answers, hash) ?? In(sent?.Answers ?? Answers.None, hash)) is { } file)
                return file;
        }

        return null;
    }

    private static FileRef? In(Answers answers, ContentHash hash) =>
        answers.ById.Values.OfType<FilesAnswer>().SelectMany(answer => answer.Files).FirstOrDefault(file => file.Hash == hash);
}
