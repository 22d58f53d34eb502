using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Local.Import;

/// <param name="Changed">Forums and people that were not known in just this way before.</param>
internal sealed record Registered(int Forums, int People, int Changed);

/// <summary>Takes understood rows to the registers. The same rows again change nothing.</summary>
internal sealed class Importer(IForums forums, IPeople people, Years forumYears, IEntropy entropy, StaffRegister staff)
{
    private static readonly CommandId Invitation = new("import-invite");

    private readonly Dictionary<string, Person> byEmail = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Registered> RegisterAsync(ImmutableArray<ImportRow> rows, CancellationToken cancel = default)
    {
        await staff.RegisterAsync(cancel);
        await foreach (var person in people.ListAsync(cancel))
            byEmail.TryAdd(person.Email, person);
        var wanted = rows.SelectMany(row => row.Contacts.Values).DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase).Select(Find).ToList();
        var changedPeople = wanted.Where(person => byEmail.GetValueOrDefault(person.Email) != person).ToList();
        var changedForums = new List<Forum>();
        foreach (var row in rows)
        {
            if (await forums.FindAsync(row.Forum.AreaId, cancel) != row.Forum)
                changedForums.Add(row.Forum);
        }

        await people.PutAsync(changedPeople, cancel);
        await forums.PutAsync(changedForums, cancel);
        foreach (var person in changedPeople)
            byEmail[person.Email] = person;
        return new Registered(rows.Length, wanted.Count, changedForums.Count + changedPeople.Count);
    }

    /// <summary>Invites each forum that was not invited yet, in the state that its row gives.</summary>
    /// <returns>How many, and why no more where one was refused.</returns>
    public async Task<(int Invited, Refusal? Why)> InviteAsync(ImmutableArray<ImportRow> rows, string grantYear, CancellationToken cancel = default)
    {
        var invited = 0;
        foreach (var row in rows)
        {
            var id = ForumYearId.For(grantYear, row.Forum.AreaId);
            if (await forumYears.LoadAsync(id, cancel) is not { Stage: Stage.Uninvited })
                continue;
            var outcome = await forumYears.DoAsync(id, Actor.System, new InviteForum(id, row.Forum.AreaId, RolesOf(row), row.Prior), Invitation, cancel);
            if (outcome.Why is { } refusal)
                return (invited, refusal);
            invited += outcome is Outcome.Done ? 1 : 0;
        }

        return (invited, null);
    }

    private ImmutableSortedDictionary<Role, PersonId> RolesOf(ImportRow row)
    {
        var roles = row.Contacts.ToImmutableSortedDictionary(pair => pair.Key, pair => byEmail[pair.Value.Email].Id).ToBuilder();
        if (row.Adviser is { } adviser)
            roles[Role.Adviser] = new PersonId(adviser);
        roles[Role.ProgrammeLead] = new PersonId("programme-lead");
        return roles.ToImmutable();
    }

    /// <summary>Who has this address already keeps their id, whatever they are called now.</summary>
    private Person Find(Contact contact) =>
        new(byEmail.TryGetValue(contact.Email, out var known) ? known.Id : new PersonId(entropy.Name()), contact.Name, known?.Email ?? contact.Email);
}
