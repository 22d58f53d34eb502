using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Privacy;

/// <summary>All that is held of one person.</summary>
/// <param name="Roles">Held now or earlier, by forum year.</param>
/// <param name="Deeds">What they did, in the order of each record.</param>
/// <param name="Papers">What they wrote, sent or signed, and the files with it, as far as it is still there.</param>
/// <param name="Mail">Which messages were meant for them.</param>
public sealed record PersonFile(
    Person Person,
    ImmutableArray<HeldRole> Roles,
    ImmutableArray<Deed> Deeds,
    ImmutableArray<HeldPaper> Papers,
    ImmutableArray<MailToPerson> Mail)
{
    /// <summary>Forum years that still run and have this person in a role.</summary>
    public IEnumerable<HeldRole> StillNeeded => Roles.Where(held => held.Standing == RoleStanding.Needed);
}

public sealed record HeldRole(ForumYearId ForumYear, Role Role, RoleStanding Standing);

public enum RoleStanding
{
    /// <summary>Held now, in a forum year that runs.</summary>
    Needed,
    /// <summary>Held when the forum year came to its end.</summary>
    Over,
    /// <summary>Somebody else holds it now.</summary>
    PassedOn,
}

/// <param name="What">The event's type: <c>ApplicationSubmitted</c>.</param>
public sealed record Deed(ForumYearId ForumYear, long Sequence, string What, DateTimeOffset At);

/// <param name="What">The type of the event that names it first, or the name of the file that was sent with it.</param>
/// <param name="KeptUntil">The last London date on which it is kept if nobody asks.</param>
public sealed record HeldPaper(ForumYearId ForumYear, string What, ContentHash Hash, DateOnly KeptUntil);

public sealed record MailToPerson(ForumYearId ForumYear, string Template, MessageState State, DateTimeOffset At);
