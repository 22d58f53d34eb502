namespace GrantFlow.Web.Forms;

/// <summary>Names of the submit buttons of a pack form.</summary>
public static class FormButtons
{
    /// <summary>Its value is the id of a budget question.</summary>
    public const string AddLine = "add-line";

    /// <summary>Its value is a question's id, a colon, and a line's index or a file's hash.</summary>
    public const string Remove = "remove";
}
