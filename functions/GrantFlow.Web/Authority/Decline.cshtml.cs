using GrantFlow.Core;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>The authority cannot agree to this version, and says why.</summary>
public sealed class DeclineModel(SigningDesk desk) : AuthorityPage
{
    private const int Longest = 4_000;
    private const string Ticked = "yes";

    public static readonly IReadOnlyList<Choice> Sureness = [new(Ticked, "Yes, we decline this version")];

    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    [BindProperty(Name = "sure")]
    public string Sure { get; set; } = "";

    public string Signatory { get; private set; } = "";

    public IEnumerable<string> Ticks => Sure == Ticked ? [Ticked] : [];

    public async Task<IActionResult> OnGetAsync()
    {
        Signatory = await NameOfAsync(Role.AuthoritySignatory);
        return IsOurTurn ? Page() : LocalRedirect(Home);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Signatory = await NameOfAsync(Role.AuthoritySignatory);
        if (Reason.Trim().Length is 0 or > Longest)
            ModelState.AddModelError("reason", $"Say what would have to change and why, in up to {Longest:N0} letters");
        if (Sure != Ticked)
            ModelState.AddModelError("sure", "Confirm that you want to decline this version, or go back");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await desk.DeclineAsync(ForumYearId, Actor, Reason, CommandId, cancel);
        return await AfterAsync(outcome, Home, "You have declined this version. We have told the forum and Contact why.");
    }
}
