namespace GrantFlow.Web.Admin.Shared;

/// <summary>Messages as staff call them: <c>mou-to-sign</c> is “MOU to sign”.</summary>
public static class TemplateWords
{
    public static string Of(string template)
    {
        var words = template.Replace('-', ' ');
        return words.StartsWith("mou", StringComparison.Ordinal) ? "MOU" + words[3..]
            : words.Length == 0 ? words
            : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
