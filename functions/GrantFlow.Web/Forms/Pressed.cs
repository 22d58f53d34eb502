using GrantFlow.Core;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Forms;

/// <summary>Which button of a pack form was pressed.</summary>
public abstract record Pressed
{
    private Pressed()
    {
    }

    /// <summary>The page's own button: save and go on.</summary>
    public sealed record Save : Pressed;

    public sealed record AddLine(string Question) : Pressed;

    public sealed record RemoveLine(string Question, int Index) : Pressed;

    public sealed record RemoveFile(string Question, ContentHash Hash) : Pressed;

    public static Pressed Of(IFormCollection form)
    {
        if (form.TryGetValue(FormButtons.AddLine, out var question))
            return new AddLine(question.ToString());
        var remove = form[FormButtons.Remove].ToString().Split(':', 2);
        return remove is not [var id, var what] ? new Save()
            : int.TryParse(what, out var index) && what.Length < 9 ? new RemoveLine(id, index)
            : new RemoveFile(id, new ContentHash(what));
    }
}
