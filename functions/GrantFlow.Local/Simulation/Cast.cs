using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Local.Dev;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>One forum of a sample year with everybody who acts in it, named by their roles.</summary>
internal sealed record Cast(ForumYearId Id, Forum Forum, ImmutableSortedDictionary<Role, Person> People)
{
    public ImmutableSortedDictionary<Role, PersonId> Ids => People.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Id);

    /// <param name="england">Whose staff it has; the first is 1.</param>
    public static Cast Of(Area area, string grantYear, int england = 1)
    {
        var people = ImmutableSortedDictionary.CreateBuilder<Role, Person>();
        Add(Role.ForumLead, "Forum lead", "lead", "");
        Add(Role.ForumSecond, "Second contact", "second", "");
        Add(Role.ForumSignatory, "Senior officer", "signatory", "");
        Add(Role.AuthorityOfficer, "SEND officer", "officer", "council.");
        Add(Role.AuthoritySignatory, "Assistant director", "signatory", "council.");
        Add(Role.AuthorityDirector, "Director of children’s services", "director", "council.");
        AddStaff(Role.Adviser, Personas.AdviserId(area.Region));
        AddStaff(Role.ProgrammeLead, "programme-lead");
        return new Cast(ForumYearId.For(grantYear, area.Id), area.Forum, people.ToImmutable());

        void Add(Role role, string title, string mailbox, string host) =>
            people[role] = new Person(new PersonId($"{area.Id}-{host.TrimEnd('.')}{(host.Length > 0 ? "-" : "")}{mailbox}"), $"{title}, {area.Name}", $"{mailbox}@{host}{area.Id}.example");

        void AddStaff(Role role, string persona) =>
            people[role] = Office.Of(persona, england);
    }

    /// <summary>Who takes over when the forum's lead changes.</summary>
    public Person NextLead => new(new PersonId($"{Forum.AreaId}-lead-2"), $"New forum lead, {Forum.Area}", $"lead2@{Forum.AreaId}.example");
}
