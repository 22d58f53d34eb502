using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Sends a new link in place of one that has ended, to the registered address of its person only.</summary>
public sealed class LinkRenewal(LinkDesk links, Running.ForumYears forumYears, TimeProvider clock)
{
    /// <summary>The message of the pack that brings a new link. The links before it end.</summary>
    public const string Template = "new-link";

    /// <summary>Says nothing of what it found: whoever asks may be a stranger. One hour brings one message a person at most.</summary>
    public async Task RequestAsync(string token, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (await links.FindAsync(token, now, cancel) is not LinkLookup.Ended { Link: var link })
            return;
        var state = await forumYears.LoadAsync(link.ForumYear, cancel);
        if (link.RoleNow(state) is not { } role)
            return;
        ObligationKind? task = Enum.TryParse<ObligationKind>(link.Task, out var kind) ? kind : null;
        var hour = now.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        await forumYears.DoAsync(link.ForumYear, Actor.System, new RequestLink(role, task), new CommandId($"new-link-{link.Person}-{hour}"), cancel);
    }
}

public static class LinkRoles
{
    /// <summary>The role that the link's person holds now for the party that the link was for: the link's own where they still
    /// hold it, else another; none where they hold none any more.</summary>
    public static Role? RoleNow(this Link link, ForumYear state) => state.People
        .Where(held => held.Value == link.Person && Roles.PartyOf(held.Key) == Roles.PartyOf(link.Role))
        .OrderByDescending(held => held.Key == link.Role)
        .Select(held => (Role?)held.Key)
        .FirstOrDefault();
}
