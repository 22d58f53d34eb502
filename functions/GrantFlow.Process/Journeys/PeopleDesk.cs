using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>Somebody as another person named them.</summary>
/// <param name="Why">Why they take the role; kept with the change.</param>
public sealed record PersonNamed(string Name, string Email, string Why)
{
    private const int LongestName = 100;
    private const int LongestWhy = 2_000;

    /// <summary>What must be put right before anybody is named, in the order of the page.</summary>
    public ImmutableArray<NamingProblem> Problems =>
    [
        .. Where(Name.Trim().Length is 0 or > LongestName, NamedField.Name, $"Enter their name, up to {LongestName} letters"),
        .. Where(!EmailAddress.IsWellFormed(Email.Trim()), NamedField.Email, "Enter their email address, like name@example.com"),
        .. Where(Why.Trim().Length is 0 or > LongestWhy, NamedField.Why, $"Say why they take over, in up to {LongestWhy:N0} letters"),
    ];

    private static IEnumerable<NamingProblem> Where(bool wrong, NamedField field, string message) => wrong ? [new(field, message)] : [];
}

public enum NamedField
{
    Name,
    Email,
    Why,
}

public sealed record NamingProblem(NamedField Field, string Message);

/// <summary>How a change went.</summary>
/// <param name="Person">Whom it gave the role: under the name we hold, where their address was known.</param>
/// <param name="Remark">A sentence to show where that is not the name that was typed; else empty.</param>
public sealed record Naming(Outcome Outcome, Person Person, string Remark)
{
    /// <param name="deed">What they do from now on: <c>is now the lead.</c></param>
    public string Tell(string deed) => $"{Person.Name} {deed} {Remark}".TrimEnd();
}

/// <summary>Changes who holds a role. Whoever held it before loses it, and with their last role in the forum year every link and session.</summary>
public sealed class PeopleDesk(Running.ForumYears forumYears, IPeople people, ILinkStore links, PassDesk passes, Papers papers, Filing filing, IEntropy entropy, TimeProvider clock)
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
