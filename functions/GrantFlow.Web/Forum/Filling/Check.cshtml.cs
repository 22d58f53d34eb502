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

    /// <summary>Sections that nobody has saved yet and that lack something: named once, and not question by question.</summary>
    public IEnumerable<Section> NotStarted => Sections.Where(section => Draft.TagOf(section.Id) is null && FormCheck.Check(section, Draft.Answers).Length > 0);

    public IEnumerable<Problem> Unfinished => Problems.Where(problem => Draft.TagOf(problem.Section) is not null);

    public string Declaration => Pack.Declarations.TryGetValue(Key.Kind, out var text) ? text.Html : "";

    /// <summary>Why this person, or anybody at this moment, cannot send it; or none.</summary>
    public string? Hindrance =>
        WhyNot(FormCommands.Send(Key, new ContentHash(""), Answers.None))?.Sentence
        ?? (Key.Kind == FormKind.Claim ? Gates.Refuse(GatedAct.Claim, State, Pack.Programme, Now)?.Sentence : null);

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
