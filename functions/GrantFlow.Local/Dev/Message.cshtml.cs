using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Local.Dev;

/// <summary>One message, both its parts.</summary>
public sealed class MessageModel(SqliteMailbox mailbox) : PageModel
{
    public OutgoingMessage Mail { get; private set; } = null!;

    public IReadOnlyList<string> Links => Dev.Mail.LinksOf(Mail.Text);

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "message")] string id, CancellationToken cancel)
    {
        if (await mailbox.FindAsync(id, cancel) is not { } found)
            return NotFound();
        Mail = found;
        return Page();
    }
}
