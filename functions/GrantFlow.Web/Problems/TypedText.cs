using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Problems;

internal static class TypedText
{
    /// <summary>The texts of a form that a person may want back; not its hidden fields and codes.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(IFormCollection form) =>
        [.. from field in form
            where !field.Key.StartsWith('_') && !field.Key.Contains("code", StringComparison.OrdinalIgnoreCase)
            let text = field.Value.ToString().Trim()
            where text.Length > 0
            select (field.Key, text)];
}
