using System.Security.Claims;
using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Links;

/// <summary>Decides who passes an emailed link, and as whom. Looking changes nothing.</summary>
public sealed class LinkDoor(LinkDesk links, Years years, IForums forums, TimeProvider clock)
{
    public async Task<Doorway> LookAsync(string token, CancellationToken cancel = default) =>
        await LookAsync(await links.FindAsync(token, clock.GetUtcNow(), cancel), cancel);

    /// <summary>The session that a right code opens, or none where its link has ended since or its person acts no more.</summary>
    public async Task<ClaimsPrincipal?> AdmitAsync(Challenge challenge, CancellationToken cancel = default)
    {
        if (challenge.Link is { } link && await LookAsync(await links.FindAsync(link, clock.GetUtcNow(), cancel), cancel) is not Doorway.Open)
            return null;
        var state = await years.LoadAsync(challenge.ForumYear, cancel);
        var party = Roles.PartyOf(challenge.Role);
        return state.People.Any(held => held.Value == challenge.Person && Roles.PartyOf(held.Key) == party)
            ? Principal(challenge.Person, party, challenge.ForumYear, Proof.Code)
            : null;
    }

    /// <summary>The session that a remembered browser opens.</summary>
    public static ClaimsPrincipal AdmitRemembered(Doorway.Open door) =>
        Principal(door.Link.Person, Roles.PartyOf(door.Link.Role), door.Link.ForumYear, Proof.Remembered);

    private static ClaimsPrincipal Principal(PersonId person, Party party, ForumYearId forumYear, Proof proof) =>
        SessionClaims.Principal(Actor.Outside(person, party, proof), "", WebSchemes.Link, forumYear);

    private async Task<Doorway> LookAsync(LinkLookup lookup, CancellationToken cancel)
    {
        var link = lookup switch
        {
            LinkLookup.Good { Link: var good } => good,
            LinkLookup.Ended { Link: { Revoked: not null } revoked } => revoked,
            _ => null,
        };
        if (link is null)
            return new Doorway.Shut();
        var state = await years.LoadAsync(link.ForumYear, cancel);
        if (await forums.FindAsync(state.AreaId, cancel) is not { } forum)
            return new Doorway.Shut();
        var sign = new DoorSign(forum.Name, forum.Authority, years.PackOf(link.ForumYear).Programme.GrantYear, Roles.PartyOf(link.Role));
        if (link.RoleNow(state) is null)
            return new Doorway.PassedOn(sign);
        return link.Revoked is null ? new Doorway.Open(sign, link, TaskPages.Of(link, state)) : new Doorway.Shut();
    }
}

/// <summary>What the door says about itself: nothing personal, since anybody may hold the link.</summary>
public sealed record DoorSign(string Forum, string Authority, string GrantYear, Party For);

public abstract record Doorway
{
    private Doorway()
    {
    }

    /// <param name="Target">Where it leads: a path below the site's root.</param>
    public sealed record Open(DoorSign Sign, Link Link, string Target) : Doorway;

    /// <summary>The link's person holds no role there any more.</summary>
    public sealed record PassedOn(DoorSign Sign) : Doorway;

    /// <summary>Unknown, expired or superseded: nobody is told which.</summary>
    public sealed record Shut : Doorway;
}
