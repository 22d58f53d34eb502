using System.Collections.Immutable;
using GrantFlow.Process.Messages;
using static GrantFlow.Process.Messages.Placeholders;

namespace GrantFlow.Process.Packs;

/// <summary>When a message is sent, what it can say, and what it must.</summary>
/// <param name="Template">Name of the message in the pack.</param>
/// <param name="Offers">Placeholders that have a value on this occasion.</param>
/// <param name="Needs">Those of them that the reader cannot do without.</param>
public sealed record Occasion(string Template, ImmutableArray<string> Offers, ImmutableArray<string> Needs)
{
    /// <summary>Whether the message asks for something by a moment, which its subject then has to name.</summary>
    public bool HasDeadline => Needs.Contains(Deadline);
}

/// <summary>Every message that the process sends, and the placeholders it fills in for each.</summary>
public static class Occasions
{
    /// <summary>What every message can say; only those to somebody who no longer acts, and with a code, have no link.</summary>
    public static readonly ImmutableArray<string> Always = [Person, Forum, Area, Authority, GrantYear, Programme, Administrator, Adviser, Link];

    /// <summary>What the MOU's text can say.</summary>
    public static readonly ImmutableArray<string> Mou = [Forum, Area, Authority, GrantYear, Programme, MouVersion];

    public static readonly ImmutableArray<Occasion> All =
    [
        Asks("invitation"),
        Tells("application-received"),
        Asks("changes-requested", Note),
        Tells("application-approved"),
        Tells("application-rejected", Note),
        Tells("application-withdrawn"),
        Tells("application-lapsed"),
        Asks("application-reopened"),
        Asks("mou-to-sign"),
        Asks("mou-to-countersign"),
        Tells("mou-declined", Note),
        Tells("mou-complete"),
        Asks("bank-details-needed"),
        Tells("bank-change-noticed"),
        Asks("bank-queried", Note),
        Tells("award-made", Amount),
        Tells("payment-sent", Amount),
        Asks("report-opens", Quarter),
        Tells("report-received", Quarter),
        Asks("report-returned", Quarter, Note),
        Tells("report-accepted", Quarter),
        Asks("claim-opens"),
        Tells("claim-received"),
        Tells("claim-lapsed"),
        Asks("monitoring-opens"),
        Tells("monitoring-received"),
        Asks("monitoring-returned", Note),
        Tells("monitoring-accepted"),
        Tells("underspend-confirmed", Amount),
        Tells("underspend-decided", Amount, Note),
        Tells("plan-change-agreed"),
        Tells("plan-change-refused", Note),
        Asks("deadline-extended", Placeholders.Task, Note),
        Tells("obligation-waived", Placeholders.Task, Note),
        Parting("person-changed"),
        Tells("person-welcome"),
        Tells("delegation", Note),
        Tells("year-closed"),
        Tells("new-link"),
        Proves("code"),
        Tells("staff-withdrawn", Note),
        Tells("staff-lapsed"),
        Tells("staff-mou-declined", Note),
        Tells("staff-claim-lapsed"),
        OnLadder("reminder"),
        OnLadder("last-day"),
        OnLadder("overdue"),
        OnLadder("claim-closing"),
        OnLadder("escalation"),
        OnLadder("staff-task"),
        OnLadder("staff-overdue"),
        Asks("several-tasks", Tasks),
        Asks("staff-several", Tasks),
        ToStaff("staff-daily", Items),
        ToStaff("weekly-digest", Items, Late, Waiting, Due, Mail),
        new("daily-root", [Person, GrantYear, Programme, Administrator, Day, Note], [Day, Note]),
    ];

    private static readonly ImmutableDictionary<string, Occasion> ByTemplate =
        All.ToImmutableDictionary(occasion => occasion.Template, StringComparer.Ordinal);

    public static Occasion? Find(string template) => ByTemplate.GetValueOrDefault(template);

    /// <summary>A rung of a ladder under a name that the pack chose.</summary>
    public static Occasion OnLadder(string template) => Asks(template, Placeholders.Task);

    private static Occasion Asks(string template, params string[] more) =>
        new(template, [.. Always.Union([Placeholders.Task, Deadline, Day]).Union(more)], [Forum, Link, Deadline, .. more]);

    // About many forums, so it names none.
    private static Occasion ToStaff(string template, params string[] lists) =>
        new(template, [Person, GrantYear, Programme, Administrator, Link, Day, Count, .. lists], [Link, .. lists]);

    // To somebody who no longer acts: a link would let them in again.
    private static Occasion Parting(string template) => new(template, Always.Remove(Link), [Forum]);

    // To whoever has a link already and waits for the code: another link would only distract.
    private static Occasion Proves(string template) =>
        new(template, Always.Remove(Link).AddRange(Code, Placeholders.Task), [Forum, Code, Placeholders.Task]);

    private static Occasion Tells(string template, params string[] more) =>
        new(template, [.. Always.Union(more)], [Forum, Link, .. more]);
}
