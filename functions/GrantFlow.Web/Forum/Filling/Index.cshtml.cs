using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>The sections of a form while it can be filled in; afterwards what was sent.</summary>
public sealed class IndexModel(Papers papers) : FormPage
{
    public string ReviewNote { get; private set; } = "";

    public AnswerSet? Sent { get; private set; }

    public string Hint => StageWords.Of(Key.StageIn(State)).Hint;

    public int Complete => Sections.Count(section => SectionStatus.Of(section, Draft) is { Colour: null });

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (await base.PrepareAsync() is { } answer)
            return answer;
        if (Editing == Editing.ForChanges)
            ReviewNote = await papers.ReadNoteAsync(History.Returned?.Note, HttpContext.RequestAborted);
        else if (Editing == Editing.Closed)
            Sent = await Desk.FindSentAsync(State, Key, HttpContext.RequestAborted);
        return null;
    }
}
