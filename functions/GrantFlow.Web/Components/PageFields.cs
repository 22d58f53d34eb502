using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Components;

/// <summary>The fields of a page in the order in which it shows them. The layout runs after the page, so the error summary finds them all.</summary>
internal static class PageFields
{
    private static readonly object Key = new();

    /// <param name="anchor">The id of the control that the error summary leads to.</param>
    public static void Note(HttpContext context, string name, string anchor) => Of(context).Add((name, anchor));

    /// <summary>Where the field stands on the page, from 0; below zero where the page has no such field.</summary>
    public static int Place(HttpContext context, string name) => Of(context).FindIndex(field => field.Name == name);

    /// <param name="name">Of a field that the page has.</param>
    public static string Anchor(HttpContext context, string name) => Of(context).Find(field => field.Name == name).Anchor;

    private static List<(string Name, string Anchor)> Of(HttpContext context)
    {
        if (context.Items[Key] is not List<(string, string)> fields)
            context.Items[Key] = fields = [];
        return fields;
    }
}
