using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GrantFlow.Process.Messages;

/// <summary>The names that texts of a pack may write as <c>((name))</c>, and what their values look like.</summary>
public static class Placeholders
{
    /// <summary>Name of the person who gets the message.</summary>
    public const string Person = "person";
    public const string Forum = "forum";
    public const string Area = "area";
    /// <summary>The authority's official name.</summary>
    public const string Authority = "authority";
    /// <summary><c>2026-27</c>.</summary>
    public const string GrantYear = "grant-year";
    public const string Programme = "programme";
    public const string Administrator = "administrator";
    /// <summary>Whom the reader may ask, with an address: <c>Adviser, East Midlands (adviser@contact.example)</c>.</summary>
    public const string Adviser = "adviser";
    /// <summary>The recipient's own address for the task: absolute, http or https.</summary>
    public const string Link = "link";
    /// <summary>Of the MOU: <c>1</c>, <c>2</c> …</summary>
    public const string MouVersion = "version";
    /// <summary>An obligation's title, as it follows “You need to”.</summary>
    public const string Task = "task";
    /// <summary>As <see cref="Core.London.Tell(DateTimeOffset)"/> tells it: <c>5pm on Friday 26 June 2026</c>.</summary>
    public const string Deadline = "deadline";
    /// <summary>The deadline's day alone, short enough for a subject: <c>Fri 26 Jun</c>.</summary>
    public const string Day = "day";
    /// <summary>One line a task, the most urgent first; a list where it stands alone in its paragraph.</summary>
    public const string Tasks = "tasks";
    /// <summary>What waits for a member of staff, one line a thing; a list with links where it stands alone in its paragraph.</summary>
    public const string Items = "items";
    /// <summary><c>3 things</c>.</summary>
    public const string Count = "count";
    /// <summary>What is late in the reader's region; a list like <see cref="Items"/>.</summary>
    public const string Late = "late";
    /// <summary>What waits for the reader; a list.</summary>
    public const string Waiting = "waiting";
    /// <summary>What falls due in the next two weeks; a list.</summary>
    public const string Due = "due";
    /// <summary>Mail that did not arrive; a list.</summary>
    public const string Mail = "mail";
    /// <summary><c>£8,750</c>.</summary>
    public const string Amount = "amount";
    /// <summary>What a member of staff wrote to the reader; may have several lines.</summary>
    public const string Note = "note";
    /// <summary><c>1</c> to <c>4</c>.</summary>
    public const string Quarter = "quarter";

    /// <summary>In two groups, good for one act: <c>C4RT 9KXW</c>.</summary>
    public const string Code = "code";

    /// <summary>Every placeholder that any text may have.</summary>
    public static readonly ImmutableArray<string> All =
    [
        Person, Forum, Area, Authority, GrantYear, Programme, Administrator, Adviser, Link, Task, Deadline, Day, Tasks, Amount, Note, Quarter, MouVersion, Code,
        Items, Count, Late, Waiting, Due, Mail,
    ];

    /// <summary>Those with one line a thing: <c>what</c>, or <c>what</c>, a tab and an address.</summary>
    public static readonly ImmutableArray<string> Lists = [Tasks, Items, Late, Waiting, Due, Mail];

    /// <summary>Every <c>((…))</c> of a text in order, well spelt or not, with its line (the first is 1).</summary>
    public static ImmutableArray<PlaceholderUse> Find(string source)
    {
        var uses = ImmutableArray.CreateBuilder<PlaceholderUse>();
        var number = 0;
        foreach (var line in source.Split('\n'))
        {
            number++;
            foreach (Match match in TemplatePatterns.AnyPlaceholder().Matches(line))
                uses.Add(new PlaceholderUse(match.Groups["name"].Value, number));
        }

        return uses.ToImmutable();
    }
}

/// <param name="Line">Of the file; the first is 1.</param>
public sealed record PlaceholderUse(string Name, int Line);

internal static partial class TemplatePatterns
{
    /// <summary>Anything begun by two brackets, so that a slip of the pen is found and not mailed.</summary>
    [GeneratedRegex(@"\(\((?<name>[^()]*)(\)\))?", RegexOptions.CultureInvariant)]
    public static partial Regex AnyPlaceholder();

    [GeneratedRegex(@"\(\((?<name>[a-z][a-z-]*)\)\)", RegexOptions.CultureInvariant)]
    public static partial Regex Placeholder();
}
