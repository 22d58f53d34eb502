using System.Collections.Immutable;
using System.Globalization;
using Kind = GrantFlow.Core.Programmes.ObligationKind;

namespace GrantFlow.Core.ForumYears;

/// <summary>A message of the pack before it is known who holds the roles.</summary>
internal sealed record Letter(string Template, ImmutableArray<Role> To)
{
    public Kind? Obligation { get; init; }

    public int Quarter { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public Money? Amount { get; init; }

    public ContentHash? Note { get; init; }
}

/// <summary>Turns letters into messages to persons.</summary>
internal static class Letters
{
    /// <summary>What time opens is announced together with reminders, at an hour for letters.</summary>
    public static bool IsAnnounced(Kind kind) => kind is Kind.Report or Kind.Claim or Kind.Monitoring;

    /// <param name="kind">One that <see cref="IsAnnounced"/>.</param>
    public static string Announcement(Kind kind) => kind switch
    {
        Kind.Report => "report-opens",
        Kind.Claim => "claim-opens",
        _ => "monitoring-opens",
    };

    /// <summary>Who is told first about what their party owes.</summary>
    public static ImmutableArray<Role> Debtors(Kind kind) => kind switch
    {
        Kind.Signature or Kind.Claim => [Role.ForumSignatory],
        Kind.Countersignature => [Role.AuthoritySignatory, Role.AuthorityOfficer],
        _ => Programmes.ObligationOwners.Of(kind) == Party.Forum ? [Role.ForumLead] : [Role.Adviser],
    };

    public static Letter About(ForumYear state, ObligationId id, string template)
    {
        var obligation = state.Find(id)!;
        return new(template, Debtors(obligation.Kind)) { Obligation = obligation.Kind, Quarter = obligation.Quarter, Deadline = obligation.Due };
    }

    /// <summary>One message a person, however many of the roles they hold. A role that nobody holds is passed over.</summary>
    public static IEnumerable<SendMessage> Address(ForumYear state, Letter letter) => letter.To
        .Where(role => HolderOf(state, role) is not null)
        .DistinctBy(role => HolderOf(state, role))
        .Select(role => Message(state, letter, HolderOf(state, role)!.Value, role));

    /// <summary>One message a person about all their tasks. Of two rungs of one ladder the later counts.</summary>
    /// <param name="reminders">Of one batch; those of one ladder in the order of its rungs.</param>
    public static IEnumerable<SendMessage> Collect(ForumYear state, IEnumerable<Letter> reminders) =>
        from reminder in reminders
        from role in reminder.To
        where HolderOf(state, role) is not null
        group (Letter: reminder, Role: role) by HolderOf(state, role)!.Value into mine
        select Collect(state, mine.Key, [.. mine.GroupBy(one => (one.Letter.Obligation, one.Letter.Quarter)).Select(rungs => Latest(rungs)).OrderBy(one => one.Letter.Deadline)]);

    /// <summary>A desk’s work is owed by the role, whoever may have been named for it once.</summary>
    private static PersonId? HolderOf(ForumYear state, Role role) =>
        Roles.Desks.Contains(role) ? PersonId.Desk(role)
        : state.People.TryGetValue(role, out var holder) ? holder
        : null;

    private static SendMessage Collect(ForumYear state, PersonId to, ImmutableArray<(Letter Letter, Role Role)> tasks)
    {
        var (urgent, role) = tasks[0];
        return tasks.Length == 1
            ? Message(state, urgent, to, role)
            : Message(state, urgent with { Template = Roles.PartyOf(role) == Party.Contact ? "staff-several" : "several-tasks" }, to, role) with
            {
                Tasks = [.. tasks.Select(task => new OwedTask(task.Letter.Obligation!.Value, task.Letter.Quarter, task.Letter.Deadline!.Value))],
            };
    }

    /// <summary>In the role that the rung names first.</summary>
    private static (Letter Letter, Role Role) Latest(IEnumerable<(Letter Letter, Role Role)> rungs)
    {
        var all = rungs.ToList();
        return all.First(one => one.Letter == all[^1].Letter);
    }

    public static SendMessage Message(ForumYear state, Letter letter, PersonId to, Role role) =>
        new(letter.Template, state.Version.ToString(CultureInfo.InvariantCulture), to, role, letter.Obligation, letter.Quarter, letter.Deadline, letter.Amount, letter.Note);
}
