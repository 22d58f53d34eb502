using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Web.Admin.Shared;

namespace GrantFlow.Web.Admin.Record;

/// <summary>One thing that is owed, as the top of the page tells it.</summary>
/// <param name="Person">Who holds the debtor’s role here, or none where any colleague with the role may act.</param>
/// <param name="Next">When somebody is reminded next, and who; or that nobody is.</param>
public sealed record Duty(ObligationId Id, string Title, Party Owner, Role Debtor, PersonId? Person, DateTimeOffset Due, string Lateness, bool IsLate, string Next)
{
    public static Duty Of(Obligation owed, ForumYear state, Programme programme, DateTimeOffset now)
    {
        var debtor = DutyWords.Debtor(owed.Kind, programme);
        return new Duty(
            owed.Id, DutyWords.Title(owed, programme), owed.Owner, debtor,
            state.People.TryGetValue(debtor, out var person) ? person : null,
            owed.Due, DutyWords.Lateness(owed.Due, now), owed.IsOverdue(now), NextReminder(owed, state, programme, now));
    }

    private static string NextReminder(Obligation owed, ForumYear state, Programme programme, DateTimeOffset now)
    {
        if (Reminders.Next(state, owed, programme, now) is not { } reached)
            return "No more reminders. Call them.";
        // A pause ends at midnight, and letters leave in the morning after it.
        var when = Reminders.Next(state, owed, programme, reached) ?? reached;
        var letters = Reminders.At(state, owed, programme, when).Select(reminder =>
            $"“{TemplateWords.Of(reminder.Template)}” to the {string.Join(" and the ", reminder.To.Select(role => RoleWords.Of(role).ToLowerInvariant()))}");
        return $"{London.Tell(when)}: {string.Join(", ", letters)}";
    }
}
