using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Withdrawing;

/// <summary>Ends the forum’s year before any money moves.</summary>
public sealed class IndexModel(Filing filing) : ForumPage
{
    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    [BindProperty(Name = "sure")]
    public string Sure { get; set; } = "";

    public string? Hindrance => State.IsOver ? StageWords.Of(State.Stage).Hint : WhyNot(new WithdrawApplication(default))?.Sentence;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Reason.Trim().Length is 0 or > 2_000)
            ModelState.AddModelError("reason", "Say why the forum withdraws, in 2,000 letters or fewer");
        if (Sure != "yes")
            ModelState.AddModelError("sure", "Tick the box to say that the forum withdraws");
        if (!ModelState.IsValid)
            return Page();
        return await FinishAsync(
            await filing.GiveNoteAsync(ForumYearId, Actor, Reason, note => new WithdrawApplication(note), CommandId, HttpContext.RequestAborted),
            Home, "The forum has withdrawn from this year. Your adviser has been told.");
    }
}
