using System.Collections.Immutable;

namespace GrantFlow.Core.ForumYears;

/// <summary>Whether the actor holds one of the roles whose work it is.</summary>
public static class Entitlements
{
    /// <summary>As the table says for the command.</summary>
    public static Refusal? Refuse(ForumYear state, Transition row, Actor actor) => Refuse(state, row.By, actor);

    /// <summary>For what is done without a command: the roles are the caller’s to name.</summary>
    public static Refusal? Refuse(ForumYear state, ImmutableArray<Role> by, Actor actor)
    {
        var held = by.Any(role => Roles.PartyOf(role) == actor.Party && Holds(state, actor, role));
        return held ? null : new("NotYours", $"{Who(by)} can do this. Ask them, or ask Contact to change who holds the role.");
    }

    private static bool Holds(ForumYear state, Actor actor, Role role) =>
        actor.Party is Party.Contact or Party.System ? actor.Roles.Contains(role) : state.Holds(actor.Person, role);

    private static string Who(ImmutableArray<Role> by) =>
        "Only " + string.Join(" or ", by.Select(Tell));

    internal static string Tell(Role role) => role switch
    {
        Role.System => "GrantFlow itself",
        Role.ForumLead => "the forum’s lead",
        Role.ForumSecond => "the forum’s second contact",
        Role.ForumSignatory => "the forum’s senior officer",
        Role.AuthorityOfficer => "the local authority’s officer",
        Role.AuthoritySignatory => "the local authority’s signatory",
        Role.Adviser => "an adviser",
        Role.GrantsOfficer => "a grants officer",
        Role.Approver => "an approver",
        Role.ProgrammeLead => "the programme lead",
        _ => "a payer",
    };
}
