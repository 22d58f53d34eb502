using GrantFlow.Core;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Messages;

/// <summary>One message: where it is, and settling it where nobody can tell.</summary>
public sealed class OneModel : StaffPage
{
    [FromRoute(Name = "message")]
    public string MessageId { get; set; } = "";

    [BindProperty(Name = "verdict")]
    public string VerdictName { get; set; } = "";

    public MessageEntry Entry { get; private set; } = new("", "", "", "", default, MessageState.Queued, default);

    public bool MaySettle => DeliveryRights.Refuse(Actor) is null;

    public static IReadOnlyList<Choice> Verdicts { get; } =
    [
        new($"{Verdict.Arrived}", "It arrived", "Nothing more is sent."),
        new($"{Verdict.SendAgain}", "Send it again", "It goes out once more, to the address that we have now."),
    ];

    public IActionResult OnGet() => Entry.ForumYear == Id ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Entry.ForumYear != Id)
            return NotFound();
        if (!Enum.TryParse<Verdict>(VerdictName, out var verdict) || !Enum.IsDefined(verdict))
            return Wrong("verdict", "Choose what you found out");
        if (await Service<UnknownSends>().SettleAsync(MessageId, verdict, Actor, CommandId, Cancel) is { } refusal)
        {
            await PrepareAsync();
            return Wrong("", refusal.Sentence);
        }

        TempData["notice"] = verdict == Verdict.Arrived ? "The message is recorded as arrived." : "The message is on its way again.";
        return LocalRedirect(Home);
    }

    protected override async Task PrepareAsync()
    {
        if (await Service<IMessageLog>().FindAsync(MessageId, Cancel) is { } found)
            Entry = (await Service<Whereabouts>().OfAsync([found], Cancel))[0];
        await LearnNamesAsync([Entry.To, .. Entry.Settlement is { } said ? [said.By] : Array.Empty<PersonId>()]);
    }
}
