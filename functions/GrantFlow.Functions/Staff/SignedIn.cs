using System.Collections.Immutable;
using System.Security.Claims;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Staff;

/// <summary>Somebody of Contact, as a checked token tells.</summary>
public sealed record StaffMember(Person Person, ImmutableArray<Role> Roles)
{
    /// <summary>The claims as the token names them.</summary>
    private const string ObjectId = "oid", Name = "name", Address = "email", UserName = "preferred_username", AppRole = "roles";

    public Actor Actor => Actor.Staff(Person.Id, Proof.Directory, [.. Roles]);

    /// <summary>None where the token names nobody, or nobody with a role of ours.</summary>
    public static StaffMember? Of(ClaimsIdentity token)
    {
        var roles = token.FindAll(AppRole).Select(claim => RoleOf(claim.Value)).OfType<Role>().Distinct().ToImmutableArray();
        if (token.FindFirst(ObjectId)?.Value is not { Length: > 0 } id || roles.IsEmpty)
            return null;
        var address = token.FindFirst(Address)?.Value ?? token.FindFirst(UserName)?.Value ?? "";
        return new StaffMember(new Person(new PersonId(id), token.FindFirst(Name)?.Value ?? address, address), roles);
    }

    /// <summary>App roles are called as ours are. None of them makes anybody the system, or a person of a forum or an authority.</summary>
    private static Role? RoleOf(string name) =>
        Enum.GetValues<Role>().Where(role => Core.Roles.PartyOf(role) == Party.Contact && role.ToString() == name).Select(role => (Role?)role).FirstOrDefault();
}
