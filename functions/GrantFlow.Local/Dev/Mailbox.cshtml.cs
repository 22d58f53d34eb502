using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Local.Dev;

/// <summary>All messages, or those to one address, a page at a time.</summary>
public sealed class MailboxModel(SqliteMailbox mailbox, Pump pump, TimeProvider clock) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(Name = "to", SupportsGet = true)]
    public string To { get; set; } = "";

    /// <summary>Id of the last message of the page before.</summary>
    [BindProperty(Name = "after", SupportsGet = true)]
    public string After { get; set; } = "";

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<OutgoingMessage> Messages { get; private set; } = [];

    /// <summary>Back to the newest, where older ones are shown.</summary>
    public string? First => After.Length > 0 ? Address("") : null;

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await pump.DrainAsync(cancel);
        To = To.Trim();
        var found = await mailbox.ListAsync(Given(To), Given(After), PerPage + 1, cancel);
        Messages = [.. found.Take(PerPage)];
        Next = found.Count > PerPage ? Address(Messages[^1].Id) : null;
    }

    private string Address(string after) => $"/dev/mail?to={Uri.EscapeDataString(To)}&after={Uri.EscapeDataString(after)}";

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
