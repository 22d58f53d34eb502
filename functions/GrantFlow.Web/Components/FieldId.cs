using System.Text;

namespace GrantFlow.Web.Components;

/// <summary>The id of a field's first control, made from its name, so that the error summary can link to it: <c>plan[0].item</c> gives <c>plan-0-item</c>.</summary>
public static class FieldId
{
    public static string Of(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '_')
                id.Append(letter);
            else if (letter != ']' && (id.Length == 0 || id[^1] != '-'))
                id.Append('-');
        }

        return id.ToString();
    }
}
