using GrantFlow.Core.ForumYears;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>Say that the forum does not sign this text, and why.</summary>
public sealed class DeclineModel : MouPage
{
    private const int LongestReason = 2_000;

    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    public string? WhyNotMe => WhyNot(new DeclineMou(default))?.Sentence;

    public IActionResult OnGet() => IsOurTurn ? Page() : LocalRedirect($"{Home}/mou");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Reason.Trim().Length is 0 or > LongestReason)
        {
            ModelState.AddModelError("reason", "Say why the forum does not sign, in 2,000 letters or fewer");
            return Page();
        }

        return await FinishAsync(
            await Desk.DeclineAsync(ForumYearId, Actor, Reason, CommandId, HttpContext.RequestAborted),
            $"{Home}/mou", "You have declined the MOU. Contact will look at your reason.");
    }
}
