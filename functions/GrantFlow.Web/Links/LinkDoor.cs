using System.Security.Claims;
using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Links;

/// <summary>Decides who passes an emailed link, and as whom. Looking changes nothing.</summary>
public sealed class LinkDoor(LinkDesk links, Years years, IForums forums, IPeople people, TimeProvider clock)
{
    public async Task<Doorway> LookAsync(string token, CancellationToken cancel = default)
    {
        var link = await links.FindAsync(token, clock.GetUtcNow(), cancel) switch
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

    /// <summary>Whoever presses the button of an open door acts as the link's person.</summary>
    public async Task<ClaimsPrincipal> AdmitAsync(Doorway.Open door, CancellationToken cancel = default)
    {
        var link = door.Link;
        var person = await people.FindAsync(link.Person, cancel);
        var actor = Actor.Outside(link.Person, Roles.PartyOf(link.Role), Proof.Link);
        return SessionClaims.Principal(actor, person?.Name ?? "", WebSchemes.Link, link.ForumYear);
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
