using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>Everything that will be sent, to read once more, and the declaration.</summary>
public sealed class CheckModel : FormPage
{
    public ImmutableArray<Problem> Problems => Draft.Problems;

    public string Declaration => Pack.Declarations.TryGetValue(Key.Kind, out var text) ? text.Html : "";

    /// <summary>Why this person, or anybody at this moment, cannot send it; or none.</summary>
    public string? Hindrance =>
        WhyNot(FormCommands.Send(Key, new ContentHash(""), Answers.None))?.Sentence
        ?? (Key.Kind == FormKind.Claim ? Gates.Refuse(GatedAct.Claim, State, Pack.Programme, Now)?.Sentence : null);

    public string LabelOf(string question) => Draft.Form.Questions.First(one => one.Id == question).Label;

    public IActionResult OnGet() => Editing == Editing.Closed ? LocalRedirect(Address) : Page();

    public async Task<IActionResult> OnPostAsync(string declare)
    {
        if (declare != "yes")
        {
            ModelState.AddModelError("declare", "Tick the box to say that you agree to the declaration");
            return Page();
        }

        if (await Desk.SendAsync(ForumYearId, Key, Actor, CommandId, HttpContext.RequestAborted) is FormSent.Answered answered)
            return await FinishAsync(answered.Outcome, $"{Address}/sent", "");
        ModelState.AddModelError("", "Nothing was sent, because some answers must be put right first. They are listed below.");
        return Page();
    }
}
