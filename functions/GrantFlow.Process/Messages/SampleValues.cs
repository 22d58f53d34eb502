using System.Collections.Immutable;
using GrantFlow.Process.Access;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Messages;

/// <summary>Made-up values for every placeholder, to look at messages without sending them. The names are the longest that
/// England has, so that what fits them fits everybody.</summary>
public static class SampleValues
{
    private const string Area = "Bournemouth, Christchurch and Poole";

    /// <summary>By placeholder. The link leads nowhere.</summary>
    public static ImmutableDictionary<string, string> Of(ProgrammePack pack, MessageTemplate template) => new Dictionary<string, string>
    {
        [Placeholders.Person] = PersonFor(template.Name),
        [Placeholders.Forum] = $"{Area} Parent Carer Forum",
        [Placeholders.Area] = Area,
        [Placeholders.Authority] = $"{Area} Council",
        [Placeholders.GrantYear] = pack.Programme.GrantYear,
        [Placeholders.Programme] = pack.Programme.Title,
        [Placeholders.Administrator] = pack.Administrator,
        [Placeholders.Adviser] = "Adviser, South West (adviser-south-west@contact.example)",
        [Placeholders.Link] = "https://grants.contact.example/link/sample-0123456789-sample-0123456789-sample",
        [Placeholders.Task] = TaskFor(template.Name),
        [Placeholders.Deadline] = "5pm on Wednesday 30 September 2026",
        [Placeholders.Day] = "Wed 30 Sep",
        [Placeholders.Tasks] = $"{TaskFor(template.Name)}, late since 5pm on Monday 14 September 2026\nclaim the second payment, by 5pm on Friday 20 November 2026",
        [Placeholders.Amount] = "£8,750",
        [Placeholders.Note] = "The budget line for training has no reason beside it.\nPlease say who it is for, and why it costs £1,200.",
        [Placeholders.Quarter] = "2",
        [Placeholders.MouVersion] = "1",
        [Placeholders.Code] = "C4RT 9KXW",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static string PersonFor(string template) => template switch
    {
        _ when IsForStaff(template) => "Adviser, South West",
        "mou-to-countersign" => $"Assistant director, {Area}",
        _ => $"Forum lead, {Area}",
    };

    private static string TaskFor(string template) => template switch
    {
        _ when IsForStaff(template) => "review the report for quarter 2",
        Codes.Template => CodePurpose.Enter.Words,
        _ => "send the report for quarter 2",
    };

    private static bool IsForStaff(string template) => template.StartsWith("staff-", StringComparison.Ordinal);
}
