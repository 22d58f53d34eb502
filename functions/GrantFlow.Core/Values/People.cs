using System.Collections.Immutable;

namespace GrantFlow.Core;

/// <summary>Whom a person acts for.</summary>
public enum Party
{
    System,
    Forum,
    Authority,
    Contact,
}

/// <summary>What a person may do. Forum and authority roles are held in one forum year; Contact's come from its directory.</summary>
public enum Role
{
    System,
    ForumLead,
    ForumSecond,
    /// <summary>The senior officer who signs the MOU and the conditions, and claims the second payment.</summary>
    ForumSignatory,
    /// <summary>The council officer who prepares the countersignature.</summary>
    AuthorityOfficer,
    AuthoritySignatory,
    AuthorityDirector,
    /// <summary>The regional adviser of this forum.</summary>
    Adviser,
    GrantsOfficer,
    Approver,
    Payer,
    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,
    ProgrammeLead,
}

/// <summary>How the person who acts proved who they are.</summary>
public enum Proof
{
    /// <summary>Time, or the system's own deed.</summary>
    None,
    /// <summary>An emailed link alone. It names a task and proves nothing, so nobody acts by it.</summary>
    Link,
    /// <summary>A browser that gave a code some days ago and was to be remembered.</summary>
    Remembered,
    /// <summary>A code sent to the registered address, which opened the session.</summary>
    Code,
    /// <summary>A code sent to the registered address for this one act, and given with it.</summary>
    FreshCode,
    /// <summary>The staff directory.</summary>
    Directory,
    /// <summary>A persona picked on the local host.</summary>
    Persona,
}

/// <summary>Who acts. <paramref name="Roles"/> counts for Contact's staff only; what others may do is written in the forum year.</summary>
public sealed record Actor(PersonId Person, Party Party, ImmutableArray<Role> Roles, Proof Proof)
{
    public static readonly Actor System = new(PersonId.System, Party.System, [Role.System], Proof.None);

    public static Actor Staff(PersonId person, Proof proof, params Role[] roles) => new(person, Party.Contact, [.. roles], proof);

    public static Actor Outside(PersonId person, Party party, Proof proof) => new(person, party, [], proof);
}

public static class Roles
{
    public static readonly ImmutableArray<Role> Forum = [Role.ForumLead, Role.ForumSecond, Role.ForumSignatory];

    public static readonly ImmutableArray<Role> Authority = [Role.AuthorityOfficer, Role.AuthoritySignatory, Role.AuthorityDirector];

    /// <summary>Who binds their organisation by signing.</summary>
    public static readonly ImmutableArray<Role> Signing = [Role.ForumSignatory, Role.AuthoritySignatory];

    /// <summary>Work that whoever holds the role at Contact may take up. An adviser and a programme lead are named for each forum instead.</summary>
    public static readonly ImmutableArray<Role> Desks = [Role.GrantsOfficer, Role.Approver, Role.Payer];

    public static Party PartyOf(Role role) =>
        Forum.Contains(role) ? Party.Forum
        : Authority.Contains(role) ? Party.Authority
        : role == Role.System ? Party.System
        : Party.Contact;
}
