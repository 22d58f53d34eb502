using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GrantFlow.Web.Tests.Components.Published;

/// <summary>HTML as its meaning: elements, attributes in any order, classes in any order, white space as a browser takes it.</summary>
internal static class Markup
{
    private static readonly HashSet<string> References = ["id", "for", "aria-describedby", "aria-labelledby"];

    /// <param name="ids">Ids of ours for theirs: each stands for itself and for what is derived from it with a hyphen.</param>
    /// <param name="passedOver">Attributes of ours that the example was not asked for.</param>
    public static string Of(string html, IReadOnlyDictionary<string, string>? ids = null, IReadOnlyCollection<string>? passedOver = null)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        return string.Join('\n', body.ChildNodes.SelectMany(node => Lines(node, 0, ids ?? new Dictionary<string, string>(), passedOver ?? [])));
    }

    private static IEnumerable<string> Lines(INode node, int depth, IReadOnlyDictionary<string, string> ids, IReadOnlyCollection<string> passedOver)
    {
        var margin = new string(' ', depth * 2);
        if (node is IText text)
            return Fold(text.Data) is { Length: > 0 } words ? [margin + words] : [];
        if (node is not IElement element)
            return [];
        // An empty value says the same as none.
        var attributes = element.Attributes.Where(attribute => !passedOver.Contains(attribute.Name) && attribute is not { Name: "value", Value: "", OwnerElement.LocalName: "input" })
            .Select(attribute => $" {attribute.Name}=\"{Value(attribute, ids)}\"").Order(StringComparer.Ordinal);
        return
        [
            $"{margin}<{element.LocalName}{string.Concat(attributes)}>",
            .. element.ChildNodes.SelectMany(child => Lines(child, depth + 1, ids, passedOver)),
        ];
    }

    private static string Value(IAttr attribute, IReadOnlyDictionary<string, string> ids) => attribute.Name switch
    {
        "class" => string.Join(' ', Words(attribute.Value).Order(StringComparer.Ordinal)),
        "checked" or "selected" => "",
        var name when References.Contains(name) => string.Join(' ', Words(attribute.Value).Select(id => Renamed(id, ids))),
        _ => attribute.Value,
    };

    private static string Renamed(string id, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var (theirs, ours) in ids)
            if (id == theirs || id.StartsWith(theirs + "-", StringComparison.Ordinal))
                return ours + id[theirs.Length..];
        return id;
    }

    private static string Fold(string text) => string.Join(' ', Words(text));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
