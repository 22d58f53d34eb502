using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Packs;

/// <summary>The MOU, the conditions and the declarations.</summary>
internal static class TextChecks
{
    public static IEnumerable<PackProblem> Check(PackParts pack) =>
        MouProblems(pack.Mou)
            .Concat(Plain(PackFiles.Conditions, pack.Conditions))
            .Concat(Plain(PackFiles.Declarations, pack.Declarations))
            .Concat(DeclarationProblems(pack.Declarations))
            .Concat(Linked(PackFiles.Mou, pack.Mou))
            .Concat(Linked(PackFiles.Conditions, pack.Conditions))
            .Concat(Linked(PackFiles.Declarations, pack.Declarations));

    /// <summary>Placeholders that have no value here.</summary>
    public static IEnumerable<PackProblem> Unknown(string file, IEnumerable<PlaceholderUse> uses, ImmutableArray<string> offered) =>
        uses.Where(use => !offered.Contains(use.Name)).Select(use => new PackProblem(file, Line(use.Line),
            $"The placeholder ‘{use.Name}’ is not known here.",
            offered.IsEmpty ? "Take it out: this text has no placeholders." : $"Use one of: {string.Join(", ", offered)}. Write it like (({offered[0]}))."));

    /// <summary>Links that lead nowhere safe, and images, which mail programs fetch or hide.</summary>
    public static IEnumerable<PackProblem> LinkProblems(string file, IEnumerable<TemplateLink> links)
    {
        foreach (var link in links)
        {
            if (link.Kind == LinkKind.Image)
                yield return new PackProblem(file, Line(link.Line), "The text has an image.", "Say it in words.");
            else if (!link.Address.StartsWith("https://", StringComparison.Ordinal) && !link.Address.StartsWith("mailto:", StringComparison.Ordinal))
                yield return new PackProblem(file, Line(link.Line), "A link leads to something other than a web page or an email address.",
                    "Begin its address with https:// or mailto:. For the reader's own link, write ((link)) by itself.");
        }
    }

    private static IEnumerable<PackProblem> Linked(string file, string? text) =>
        text is null ? [] : LinkProblems(file, MarkdownTemplate.Parse(text).Links);

    private static IEnumerable<PackProblem> MouProblems(string? mou)
    {
        if (mou is null)
            return [];
        var uses = Placeholders.Find(mou);
        var missing = new[] { Placeholders.Forum, Placeholders.Authority, Placeholders.GrantYear }.Except(uses.Select(use => use.Name));
        return Unknown(PackFiles.Mou, uses, Occasions.Mou)
            .Concat(missing.Select(name => new PackProblem(PackFiles.Mou, "", $"The text does not name the {name}.", $"Put (({name})) into it.")))
            .Concat(MarkdownTemplate.Parse(mou).Heading.Length > 0 ? [] : [new PackProblem(PackFiles.Mou, Line(1), "The text has no title.", "Begin it with a heading: ‘# …’.")]);
    }

    private static IEnumerable<PackProblem> Plain(string file, string? text) => text switch
    {
        null => [],
        _ when string.IsNullOrWhiteSpace(text) => [new PackProblem(file, "", "The file is empty.", "Write the text.")],
        _ => Unknown(file, Placeholders.Find(text), []),
    };

    private static IEnumerable<PackProblem> DeclarationProblems(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield break;
        var parts = DeclarationText.Cut(text);
        foreach (var part in parts.Where(part => DeclarationText.KindOf(part.Heading) is null))
            yield return new PackProblem(PackFiles.Declarations, Line(part.Line), $"‘{part.Heading}’ is no form.", $"Use the headings {Headings}.");
        foreach (var twice in parts.GroupBy(part => DeclarationText.KindOf(part.Heading)).Where(group => group.Key is not null && group.Count() > 1))
            yield return new PackProblem(PackFiles.Declarations, Line(twice.Last().Line), $"‘{twice.Last().Heading}’ stands here twice.", "Put both texts under one heading.");
        foreach (var kind in Enum.GetValues<FormKind>().Where(kind => !parts.Any(part => DeclarationText.KindOf(part.Heading) == kind && part.Body.Length > 0)))
            yield return new PackProblem(PackFiles.Declarations, "", $"The form ‘{PackWords<FormKind>.Write(kind)}’ has no declaration.", $"Add a heading ‘## {kind}’ with a text below it.");
    }

    private static string Headings => string.Join(", ", Enum.GetNames<FormKind>());

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");
}
