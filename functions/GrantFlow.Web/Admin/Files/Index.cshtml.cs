using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Files;

/// <summary>Hands out a file that this forum year’s answers name, and no other document of the store.</summary>
public sealed class IndexModel : StaffPage
{
    private static readonly IReadOnlyList<string> Forms = ["application", "report-1", "report-2", "report-3", "report-4", "claim", "monitoring"];

    [FromRoute]
    public string Hash { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } file || await Service<IDocumentStore>().GetAsync(file.Hash, Cancel) is not { } bytes)
            return NotFound();
        return File(bytes.ToArray(), file.ContentType, file.Name);
    }

    private async Task<FileRef?> FindAsync()
    {
        var desk = Service<FormDesk>();
        foreach (var key in Forms.Select(name => FormKey.Parse(name)!))
        {
            var sent = await desk.FindSentAsync(State, key, Cancel);
            var draft = await desk.LoadAsync(ForumYearId, key, Cancel);
            if ((In(sent?.Answers) ?? In(draft.Answers)) is { } file)
                return file;
        }

        return null;
    }

    private FileRef? In(Answers? answers) => answers?.ById.Values
        .OfType<FilesAnswer>()
        .SelectMany(answer => answer.Files)
        .FirstOrDefault(file => file.Hash == new ContentHash(Hash));
}
