using GrantFlow.Core.Forms;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>How far a section is, as the list of sections tells it.</summary>
public sealed record SectionStatus(string Words, TagColour? Colour)
{
    public static readonly SectionStatus ChangesRequested = new("Changes requested", TagColour.Orange);
    private static readonly SectionStatus NotStarted = new("Not started", TagColour.Grey);
    private static readonly SectionStatus InProgress = new("In progress", TagColour.Yellow);
    private static readonly SectionStatus Complete = new("Complete", null);

    public static SectionStatus Of(Section section, FormDraft draft) =>
        draft.TagOf(section.Id) is null ? NotStarted
        : FormCheck.Check(section, draft.Answers).Length > 0 ? InProgress
        : Complete;
}
