using GrantFlow.Core;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Mail;

/// <summary>One mail of the day to a member of staff: where it is, what went with it, and settling it where nobody can tell.</summary>
public sealed class OneModel(IMessageLog log, IPeople people, UnknownSends unknown, IEntropy entropy) : PageModel
{
    private readonly Dictionary<PersonId, string> names = [];

    [FromRoute(Name = "message")]
    public string MessageId { get; set; } = "";

    [BindProperty(Name = "verdict")]
    public string VerdictName { get; set; } = "";

    [BindProperty(Name = "command")]
    public string Command { get; set; } = "";

    [TempData(Key = "notice")]
    public string? Notice { get; set; }

    public MessageEntry Entry { get; private set; } = new("", "", "", "", default, MessageState.Queued, default);

    /// <summary>What went with it, in the order of their ids.</summary>
    public IReadOnlyList<MessageEntry> Parts { get; private set; } = [];

    public bool MaySettle => DeliveryRights.Refuse(User.Actor()) is null;

    public static IReadOnlyList<Choice> Verdicts { get; } =
    [
        new($"{Verdict.Arrived}", "It arrived", "Nothing more is sent."),
        new($"{Verdict.SendAgain}", "Send it again", "What is true of it still goes with the next mail of the day."),
    ];

    public string NewCommand() => entropy.Name();

    public string NameOf(PersonId person) => names.GetValueOrDefault(person, person.Value);

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync())
            return NotFound();
        if (!Enum.TryParse<Verdict>(VerdictName, out var verdict) || !Enum.IsDefined(verdict))
            return Wrong("verdict", "Choose what you found out");
        if (await unknown.SettleAsync(MessageId, verdict, User.Actor(), new CommandId(Command), HttpContext.RequestAborted) is { } refusal)
            return await ReadAsync() ? Wrong("", refusal.Sentence) : NotFound();
        Notice = verdict == Verdict.Arrived ? "The mail is recorded as arrived." : "What is true of it still goes with the next mail of the day.";
        return LocalRedirect($"/staff/mail/{MessageId}");
    }

    private async Task<bool> ReadAsync()
    {
        if (await log.FindAsync(MessageId, HttpContext.RequestAborted) is not { ForumYear: DigestRound.Record } entry)
            return false;
        Entry = entry;
        var parts = new List<MessageEntry>();
        foreach (var id in DigestRound.PartsOf(entry))
            if (await log.FindAsync(id, HttpContext.RequestAborted) is { } part)
                parts.Add(part);
        Parts = parts;
        foreach (var person in new[] { entry.To }.Concat(entry.Settlement is { } said ? [said.By] : []))
            names[person] = (await people.FindAsync(person, HttpContext.RequestAborted))?.Name ?? person.Value;
        return true;
    }

    private PageResult Wrong(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Page();
    }
}
