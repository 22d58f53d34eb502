using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>Changes who holds a role. Whoever held it before loses it, and with their last role in the forum year every link and session.</summary>
public sealed class PeopleDesk(
    Running.ForumYears forumYears, IPeople people, ILinkStore links, PassDesk passes, AuthorityDomains domains, Papers papers, Filing filing, IEntropy entropy, TimeProvider clock)
{
    /// <summary>Look at <see cref="PersonNamed.Problems"/> first. The same press twice names one person. One human has one id wherever
    /// they act, since duties are kept apart by it: so whoever is known by the address is meant, and keeps the name we hold.</summary>
    public async Task<Naming> ChangeAsync(ForumYearId id, Actor actor, Role role, PersonNamed named, CommandId commandId, CancellationToken cancel = default)
    {
        var before = await forumYears.LoadAsync(id, cancel);
        var known = await people.FindByEmailAsync(named.Email.Trim(), cancel);
        var person = known ?? new Person(new PersonId($"person-{entropy.Name()}"), named.Name.Trim(), named.Email.Trim());
        var note = papers.NoteOf(named.Why);
        var change = new ChangePerson(role, person.Id, Papers.HashOf(note));
        if (await domains.RefuseAsync(id, before, actor, person.Email, cancel) is { } elsewhere)
            return new Naming(new Outcome.Refused(elsewhere), person, "");
        if (known is null)
        {
            // A change that is refused must leave nobody behind.
            if (forumYears.RulesOf(id).Decide(before, new Instruction(commandId, actor, clock.GetUtcNow(), change)) is Decision.Refused refused)
                return new Naming(new Outcome.Refused(refused.Refusal), person, "");
            await people.PutAsync([person], cancel);
        }

        var outcome = await filing.GiveAsync(id, actor, note, _ => change, commandId, cancel);
        if (outcome.Why is null && before.People.TryGetValue(role, out var previous))
            await EndAccessAsync(id, previous, cancel);
        var remark = person.Name == named.Name.Trim() ? "" : $"We know {person.Email} as {person.Name} already, and keep that name.";
        return new Naming(outcome, person, remark);
    }

    /// <summary>A second member of staff agrees to somebody who is to sign.</summary>
    public async Task<Outcome> ConfirmAsync(ForumYearId id, Actor actor, Role role, PersonId person, CommandId commandId, CancellationToken cancel = default)
    {
        var before = await forumYears.LoadAsync(id, cancel);
        var outcome = await forumYears.DoAsync(id, actor, new ConfirmPerson(role, person), commandId, cancel);
        if (outcome.Why is null && before.People.TryGetValue(role, out var previous))
            await EndAccessAsync(id, previous, cancel);
        return outcome;
    }

    /// <summary>Ends every link, session and remembered browser of whoever holds the role. They come in again by a new link, if they get one.</summary>
    public async Task<Outcome> RevokeAsync(ForumYearId id, Actor actor, Role role, string why, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var note = papers.NoteOf(why);
        // What ends access comes first: a record of an end that was none would be worse than an end without a record.
        if (await filing.WouldBeTakenAsync(id, actor, new RevokeAccess(role, Papers.HashOf(note)), commandId, cancel))
        {
            await links.RevokeAsync(id, state.People[role], clock.GetUtcNow(), cancel);
            await passes.EndAllAsync(state.People[role], cancel);
        }

        return await filing.GiveAsync(id, actor, note, hash => new RevokeAccess(role, hash), commandId, cancel);
    }

    /// <summary>Whoever holds another role there still needs theirs.</summary>
    private async Task EndAccessAsync(ForumYearId id, PersonId previous, CancellationToken cancel)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        if (state.People.ContainsValue(previous))
            return;
        await links.RevokeAsync(id, previous, clock.GetUtcNow(), cancel);
        await passes.EndAllAsync(previous, cancel);
    }
}
