using System.Security.Claims;
using GrantFlow.Core;

namespace GrantFlow.Web.Access;

/// <summary>How a session's cookie writes down who acts.</summary>
public static class SessionClaims
{
    public const string Person = "gf:person";
    public const string Party = "gf:party";
    public const string Role = "gf:role";
    public const string Proof = "gf:proof";
    public const string ForumYear = "gf:forum-year";

    /// <param name="actor">Who signed in.</param>
    /// <param name="name">As the header of pages shows it.</param>
    /// <param name="scheme">One of <see cref="WebSchemes"/>.</param>
    /// <param name="forumYear">The only forum year this session is for; none for staff.</param>
    public static ClaimsPrincipal Principal(Actor actor, string name, string scheme, ForumYearId? forumYear = null)
    {
        var claims = new List<Claim>
        {
            new(Person, actor.Person.Value),
            new(Party, actor.Party.ToString()),
            new(Proof, actor.Proof.ToString()),
            new(ClaimTypes.Name, name),
            // Form tokens are made for this alone, so that a page which was open outlives a new session of the same person.
            new(ClaimTypes.NameIdentifier, $"{scheme} {actor.Person}"),
        };
        claims.AddRange(actor.Roles.Select(role => new Claim(Role, role.ToString())));
        if (forumYear is { } id)
            claims.Add(new Claim(ForumYear, id.Value));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, ClaimTypes.Name, Role));
    }

    /// <exception cref="InvalidOperationException">Nobody is signed in. Pages for the public and for link holders have no actor.</exception>
    public static Actor Actor(this ClaimsPrincipal user) => new(
        new PersonId(user.FindFirstValue(Person) ?? throw new InvalidOperationException("Nobody is signed in.")),
        Enum.Parse<Party>(user.FindFirstValue(Party)!),
        [.. user.FindAll(Role).Select(claim => Enum.Parse<Role>(claim.Value))],
        Enum.Parse<Proof>(user.FindFirstValue(Proof)!));

    /// <summary>Whether this session came about without a code.</summary>
    public static bool IsRemembered(this ClaimsPrincipal user) => user.HasClaim(Proof, $"{Core.Proof.Remembered}");

    public static ForumYearId? ForumYearOf(this ClaimsPrincipal user) =>
        user.FindFirstValue(ForumYear) is { } id ? new ForumYearId(id) : null;
}
