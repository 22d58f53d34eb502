using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Privacy;

/// <summary>Gathers what is held of a person. Reads every record from its first event, since a person may stand in any: for a
/// request that comes a few times a year, not for a page that people wait for every day.</summary>
public sealed class PersonFiles(IForumYearStore store, Running.ForumYears forumYears, IPeople people, IMessageLog messages, Papers papers)
{
    /// <returns>None where nobody is known under this id.</returns>
    public async Task<PersonFile?> GatherAsync(PersonId id, CancellationToken cancel = default)
    {
        if (await people.FindAsync(id, cancel) is not { } person)
            return null;
        var file = new PersonFile(person, [], [], [], []);
        await foreach (var record in store.ListAsync(cancel))
            if (!GrantYears.Owns(record))
                file = await AddAsync(file, new ForumYearId(record), cancel);
        return file;
    }

    private async Task<PersonFile> AddAsync(PersonFile file, ForumYearId id, CancellationToken cancel)
    {
        var person = file.Person.Id;
        var record = await store.ReadAllAsync(id, cancel);
        var roles = RolesOf(id, person, record).ToList();
        var deeds = record.Where(written => written.Event.By == person).ToList();
        if (roles.Count == 0 && deeds.Count == 0)
            return file;
        return file with
        {
            Roles = [.. file.Roles, .. roles],
            Deeds = [.. file.Deeds, .. deeds.Select(written => new Deed(id, written.Sequence, written.Event.GetType().Name, written.Event.At))],
            Papers = [.. file.Papers, .. await PapersOfAsync(id, person, record, cancel)],
            Mail = [.. file.Mail, .. await MailOfAsync(id, person, cancel)],
        };
    }

    private static IEnumerable<HeldRole> RolesOf(ForumYearId id, PersonId person, IReadOnlyList<Written> record)
    {
        var state = Evolution.Evolve(ForumYear.Unborn, record.Select(written => written.Event));
        var held = record.SelectMany(written => written.Event switch
        {
            ForumInvited invited => invited.People.Where(entry => entry.Value == person).Select(entry => entry.Key),
            PersonChanged changed when changed.Person == person => [changed.Role],
            _ => [],
        });
        return held.Distinct().Select(role => new HeldRole(id, role, Standing(state, role, person)));
    }

    private static RoleStanding Standing(ForumYear state, Role role, PersonId person) =>
        state.People.GetValueOrDefault(role) != person ? RoleStanding.PassedOn
        : state.IsOver ? RoleStanding.Over
        : RoleStanding.Needed;

    private async Task<IReadOnlyList<HeldPaper>> PapersOfAsync(ForumYearId id, PersonId person, IReadOnlyList<Written> record, CancellationToken cancel)
    {
        var until = forumYears.PackOf(id).KeptUntil;
        var found = new List<HeldPaper>();
        foreach (var (written, hash) in record.FirstNamings().Where(naming => naming.By.Event.By == person))
        {
            found.Add(new HeldPaper(id, written.Event.GetType().Name, hash, until));
            var files = await papers.FilesOfAsync(written.Event, hash, cancel);
            found.AddRange(files.Select(file => new HeldPaper(id, file.Name, file.Hash, until)));
        }

        return found;
    }

    private async Task<IEnumerable<MailToPerson>> MailOfAsync(ForumYearId id, PersonId person, CancellationToken cancel) =>
        (await messages.ListAsync(id.Value, cancel))
            .Where(entry => entry.To == person)
            .Select(entry => new MailToPerson(id, entry.Template, entry.State, entry.At));
}
