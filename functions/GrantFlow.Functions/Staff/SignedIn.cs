using System.Collections.Immutable;
using System.Security.Claims;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Staff;

/// <summary>Somebody of Contact, as a checked token tells.</summary>
/// <param name="Region">Of an adviser; none where the token names none, or more than one.</param>
public sealed record SignedIn(Person Person, ImmutableArray<Role> Roles, string? Region)
{
    /// <summary>The claims as the token names them.</summary>
    private const string ObjectId = "oid", Name = "name", Address = "email", UserName = "preferred_username", AppRole = "roles";

    public Actor Actor => Actor.Staff(Person.Id, Proof.Directory, [.. Roles]);

    public StaffMember Member => new(Person.Id, Roles, Region);

    /// <summary>None where the token names nobody, or nobody with a role of ours.</summary>
    public static SignedIn? Of(ClaimsIdentity token)
    {
        var named = token.FindAll(AppRole).Select(claim => claim.Value).ToList();
        var roles = named.Select(RoleOf).OfType<Role>().Distinct().ToImmutableArray();
        if (token.FindFirst(ObjectId)?.Value is not { Length: > 0 } id || roles.IsEmpty)
            return null;
        var address = token.FindFirst(Address)?.Value ?? token.FindFirst(UserName)?.Value ?? "";
        var regions = roles.Contains(Role.Adviser) ? named.Select(Regions.OfAppRole).OfType<string>().Distinct().ToList() : [];
        return new SignedIn(new Person(new PersonId(id), token.FindFirst(Name)?.Value ?? address, address), roles, regions is [var region] ? region : null);
    }

    /// <summary>App roles are called as ours are. None of them makes anybody the system, or a person of a forum or an authority.</summary>
    private static Role? RoleOf(string name) =>
        Enum.GetValues<Role>().Where(role => Core.Roles.PartyOf(role) == Party.Contact && role.ToString() == name).Select(role => (Role?)role).FirstOrDefault();
}
