using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>A page on which staff read a form that was sent, and can send it back by section.</summary>
public abstract class ReturnablePage : ReviewPage
{
    [BindProperty(Name = "sections")]
    public List<string> Sections { get; set; } = [];

    [BindProperty(Name = "return-note")]
    public string ReturnNote { get; set; } = "";

    public IEnumerable<Choice> SectionChoices => Form.Sections.Select(section => new Choice(section.Id, section.Title));

    /// <summary>The command that sends it back.</summary>
    public abstract Command Return(ContentHash note);

    public async Task<IActionResult> OnPostReturnAsync() => Sections.Exists(id => Form.Section(id) is null)
        ? BadRequest()
        : await GiveWithNoteAsync(
            "return-note", ReturnNote, "Write what must change, so that the forum knows what to do", Return,
            "Sent back to the forum. It has been told what to change, and reminders follow by themselves.", "sections");
}
