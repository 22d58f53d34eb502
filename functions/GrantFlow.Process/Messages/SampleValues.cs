using System.Collections.Immutable;
using GrantFlow.Process.Access;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Messages;

/// <summary>Made-up values for every placeholder, to look at messages without sending them. The names are the longest that
/// England has, so that what fits them fits everybody.</summary>
public static class SampleValues
{
    private const string Area = "Bournemouth, Christchurch and Poole";

    private static readonly ImmutableArray<ListLine> Lines =
    [
        new($"{Area} Parent Carer Forum: please review the report for quarter 2, late since 5pm on Monday 14 September 2026", new("https://grants.contact.example/staff/forum-years/sample-1")),
        new("Cornwall Parent Carer Forum: please decide on the change of plan, by 5pm on Thursday 1 October 2026", new("https://grants.contact.example/staff/forum-years/sample-2")),
        new("Devon Parent Carer Forum has withdrawn its application", new("https://grants.contact.example/staff/forum-years/sample-3")),
        new("Dorset Parent Carer Forum: the forum needs to send the report, late since 5pm on Friday 18 September 2026", new("https://grants.contact.example/staff/forum-years/sample-4")),
        new("Swindon Parent Carer Forum: the council needs to sign the agreement (MOU) for the council, late since 5pm on Friday 11 September 2026", new("https://grants.contact.example/staff/forum-years/sample-5")),
    ];

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
        [Placeholders.Count] = "3 things",
        [Placeholders.Items] = ListLine.Join(Lines.Take(3)),
        [Placeholders.Late] = ListLine.Join(Lines.Skip(3).Take(2)),
        [Placeholders.Waiting] = ListLine.Join(Lines.Take(1)),
        [Placeholders.Due] = ListLine.Join(Lines.Skip(1).Take(1)),
        [Placeholders.Mail] = "Nothing",
        [Placeholders.Amount] = "£8,750",
        [Placeholders.Note] = NoteFor(template.Name),
        [Placeholders.Quarter] = "2",
        [Placeholders.MouVersion] = "1",
        [Placeholders.Code] = "C4RT 9KXW",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static string PersonFor(string template) => template switch
    {
        _ when IsForStaff(template) => "Adviser, South West",
        "daily-root" => "Auditor",
        "delegation" => $"Treasurer, {Area}",
        "mou-to-countersign" => $"Assistant director, {Area}",
        _ => $"Forum lead, {Area}",
    };

    private static string NoteFor(string template) => template switch
    {
        "daily-root" => "9c1f4e07b2a85d36e0f7c4419ab35d82c6e1705f94d8b3a2617c0e5d49f82b1a",
        "delegation" => "I am away until the end of the month. You may sign for the forum as its treasurer.",
        _ => "The budget line for training has no reason beside it.\nPlease say who it is for, and why it costs £1,200.",
    };

    private static string TaskFor(string template) => template switch
    {
        "claim-closing" => "claim the second payment",
        _ when IsForStaff(template) => "review the report for quarter 2",
        Codes.Template => CodePurpose.Enter.Words,
        _ => "send the report for quarter 2",
    };

    private static bool IsForStaff(string template) => template == "weekly-digest" || template.StartsWith("staff-", StringComparison.Ordinal);
}
