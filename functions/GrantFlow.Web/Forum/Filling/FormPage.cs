using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>A page about one form of the forum year, named in its address.</summary>
public abstract class FormPage : ForumPage
{
    [FromRoute(Name = "form")]
    public string FormName { get; set; } = "";

    public FormKey Key { get; private set; } = FormKey.Application;

    public FormDraft Draft { get; private set; } = null!;

    public FormHistory History { get; private set; } = null!;

    public Editing Editing => Key.EditingIn(State);

    /// <summary>Where the list of its sections is.</summary>
    public string Address => $"{Home}/form/{Key}";

    public string Title => Key.Kind == FormKind.Report
        ? $"{Draft.Form.Title}: {Quarters.Tell(Pack.Programme.Timetable, Key.Quarter)}"
        : Draft.Form.Title;

    public Func<FileRef, string> FileHref => file => $"{Home}/file/{file.Hash}";

    public FileStates FileStates => Service<FileStates>();

    public IEnumerable<Section> Sections => FormCheck.Shown(Draft.Form, Draft.Answers);

    protected FormDesk Desk => Service<FormDesk>();

    public string AddressOf(Section section) => $"{Address}/{section.Id}";

    /// <summary>Whether the reviewer asked for this section to be changed.</summary>
    public bool IsReturned(Section section) => Editing == Editing.ForChanges && History.Returned?.Sections.Contains(section.Id) == true;

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (FormKey.Parse(FormName) is not { } key)
            return NotFound();
        Key = key;
        Draft = await Desk.LoadAsync(ForumYearId, Key, HttpContext.RequestAborted);
        await FileStates.LearnAsync(Draft.Answers, HttpContext.RequestAborted);
        History = await FormHistory.ReadAsync(Service<IForumYearStore>(), ForumYearId, Key, HttpContext.RequestAborted);
        return null;
    }
}
