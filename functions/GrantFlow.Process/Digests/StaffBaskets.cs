using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Digests;

/// <summary>Puts what staff should hear into the basket of each person whom it is for, where it waits for their mail of the day.</summary>
public sealed class StaffBaskets(
    IBaskets baskets, IStaffDirectory directory, IMessageLog log, IPeople people, Running.ForumYears forumYears, DigestHours hours, TimeProvider clock)
{
    /// <summary>Can be repeated: what went already is not put in again.</summary>
    /// <exception cref="InvalidOperationException">It is for a role, and nobody at Contact may do it.</exception>
    public async Task PutAsync(ForumYearId id, SendMessage message, CancellationToken cancel = default)
    {
        foreach (var person in await ReadersAsync(id, message, cancel))
            if (await people.FindAsync(person, cancel) is not null)
                await PutAsync(id, message with { To = person }, clock.GetUtcNow(), cancel);
    }

    private async Task PutAsync(ForumYearId id, SendMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        var entry = MessageDesk.EntryOf(id, message, now);
        var before = await log.ClaimAsync(entry, cancel);
        if (before is { } state && !MessageStates.IsUnsent(state))
            return;
        await baskets.PutAsync(new BasketItem(message.To, entry.Id, id.Value, entry.Ask, hours.Next(now)), cancel);
        await log.RecordAsync(entry.Id, MessageState.Gathered, now, cancel);
    }

    /// <summary>Of a role’s work, all who hold the role and may do it; where there is nobody, the programme leads, who can find somebody.</summary>
    private async Task<IReadOnlyList<PersonId>> ReadersAsync(ForumYearId id, SendMessage message, CancellationToken cancel)
    {
        if (message.To != PersonId.Desk(message.Role))
            return [message.To];
        var state = await forumYears.LoadAsync(id, cancel);
        var staff = await directory.ListAsync(cancel);
        var able = staff.Where(member => member.Roles.Contains(message.Role) && MayDo(state, message, member.Person)).ToList();
        var readers = able.Count > 0 ? able : staff.Where(member => member.Roles.Contains(Role.ProgrammeLead)).ToList();
        return readers.Count > 0
            ? [.. readers.Select(member => member.Person)]
            : throw new InvalidOperationException($"Nobody at Contact holds the role {message.Role} and may do this, and there is no programme lead to tell.");
    }

    private static bool MayDo(ForumYear state, SendMessage message, PersonId person) =>
        message.Owed() is var owed && (owed.IsEmpty || owed.Any(task => Duties.MayDo(state, task.Kind, person)));
}
