namespace GrantFlow.Core.ForumYears;

/// <summary>Whether the actor holds a role that the table names for the command.</summary>
public static class Entitlements
{
    public static Refusal? Refuse(ForumYear state, Transition row, Actor actor)
    {
        var held = row.By.Any(role => Roles.PartyOf(role) == actor.Party && Holds(state, actor, role));
        return held ? null : new("NotYours", $"{Who(row)} can do this. Ask them, or ask Contact to change who holds the role.");
    }

    private static bool Holds(ForumYear state, Actor actor, Role role) =>
        actor.Party is Party.Contact or Party.System ? actor.Roles.Contains(role) : state.Holds(actor.Person, role);

    private static string Who(Transition row) =>
        "Only " + string.Join(" or ", row.By.Select(Tell));

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
        _ => "a payer",
    };
}
