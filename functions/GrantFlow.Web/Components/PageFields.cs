using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Components;

/// <summary>The names of a page's fields in the order in which it shows them. The layout runs after the page, so the error summary finds them all.</summary>
internal static class PageFields
{
    private static readonly object Key = new();

    public static void Note(HttpContext context, string name) => Of(context).Add(name);

    /// <summary>Where the field stands on the page, from 0; below zero where the page has no such field.</summary>
    public static int Place(HttpContext context, string name) => Of(context).IndexOf(name);

    private static List<string> Of(HttpContext context)
    {
        if (context.Items[Key] is not List<string> names)
            context.Items[Key] = names = [];
        return names;
    }
}
