using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Emailed links, known by the hash of their token only.</summary>
public interface ILinkStore
{
    /// <summary>Adds the link. One that is there already stays as it is, revoked where it was.</summary>
    Task AddAsync(Link link, CancellationToken cancel = default);

    Task<Link?> FindAsync(ContentHash tokenHash, CancellationToken cancel = default);

    /// <summary>Ends all links of this person in this forum year. The first moment of revocation stands.</summary>
    Task RevokeAsync(ForumYearId forumYear, PersonId person, DateTimeOffset at, CancellationToken cancel = default);
}

/// <param name="Task">Where it leads after the door: a path below the site's root.</param>
public sealed record Link(ContentHash TokenHash, ForumYearId ForumYear, PersonId Person, Role Role, string Task, DateTimeOffset Expires, DateTimeOffset? Revoked = null);

/// <summary>Where unpredictable bytes come from: the system's generator, or a seed in a simulation.</summary>
public interface IEntropy
{
    void Fill(Span<byte> bytes);
}

/// <summary>Told that a forum year changed. Only wakes: a lost word is made good by the pump's next look.</summary>
public interface IWakeUps
{
    void Changed(string id);
}
