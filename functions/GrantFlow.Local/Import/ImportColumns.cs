using System.Collections.Immutable;
using GrantFlow.Core;

namespace GrantFlow.Local.Import;

/// <summary>The columns that a file may have, in any order.</summary>
internal static class ImportColumns
{
    public const string AreaId = "area_id";
    public const string Code = "la_code";
    public const string ForumName = "forum_name";
    public const string Adviser = "adviser";
    public const string PriorMonitoring = "prior_monitoring";
    public const string PriorUnderspend = "prior_underspend";

    /// <summary>Roles by the beginning of their two columns, <c>…_name</c> and <c>…_email</c>.</summary>
    public static readonly ImmutableArray<(string Prefix, Role Role, bool Required)> People =
    [
        ("lead", Role.ForumLead, true),
        ("second", Role.ForumSecond, false),
        ("signatory", Role.ForumSignatory, true),
        ("authority_officer", Role.AuthorityOfficer, false),
        ("authority_signatory", Role.AuthoritySignatory, true),
        ("authority_director", Role.AuthorityDirector, false),
    ];

    public static readonly ImmutableArray<string> Known =
    [
        AreaId, Code, ForumName, .. People.SelectMany(person => new[] { NameOf(person.Prefix), EmailOf(person.Prefix) }), Adviser, PriorMonitoring, PriorUnderspend,
    ];

    private static readonly ImmutableArray<string> Needed =
        [ForumName, .. People.Where(person => person.Required).SelectMany(person => new[] { NameOf(person.Prefix), EmailOf(person.Prefix) })];

    public static string NameOf(string prefix) => prefix + "_name";

    public static string EmailOf(string prefix) => prefix + "_email";

    /// <summary>What is wrong with a header.</summary>
    public static IEnumerable<ImportProblem> Check(ImmutableArray<string> header)
    {
        foreach (var name in header.Where(name => !Known.Contains(name)).Distinct())
            yield return new ImportProblem(1, "", $"There is no column ‘{name}’. Take it out, or check its name: {string.Join(", ", Known)}.");
        foreach (var name in header.GroupBy(name => name).Where(group => group.Skip(1).Any() && Known.Contains(group.Key)).Select(group => group.Key))
            yield return new ImportProblem(1, name, "The column is there twice. Keep one of the two.");
        foreach (var name in Needed.Where(name => !header.Contains(name)))
            yield return new ImportProblem(1, name, "The column is missing. Add it.");
        if (!header.Contains(AreaId) && !header.Contains(Code))
            yield return new ImportProblem(1, "", $"Nothing says which area a row is about. Add the column {AreaId} or {Code}.");
    }
}
