using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Sessions and remembered browsers, known by the hash of their secret only.</summary>
public interface IPassStore
{
    Task AddAsync(Pass pass, CancellationToken cancel = default);

    Task<Pass?> FindAsync(ContentHash hash, CancellationToken cancel = default);

    /// <summary>Notes that it was shown. The latest moment stands; an unknown one is passed over.</summary>
    Task TouchAsync(ContentHash hash, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Ends one. The first end stands; an unknown one is passed over.</summary>
    Task EndAsync(ContentHash hash, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Ends all of this person's that were issued until then. What is issued later lives.</summary>
    Task EndAllAsync(PersonId person, DateTimeOffset at, CancellationToken cancel = default);
}

/// <summary>What a browser shows in order to be let in.</summary>
/// <param name="Hash">Of the secret in the browser's cookie.</param>
/// <param name="Seen">When it was shown last, to the minute or so.</param>
/// <param name="Ends">When it ends by itself.</param>
/// <param name="Ended">When it was ended before that, or none.</param>
public sealed record Pass(
    ContentHash Hash, PassKind Kind, PersonId Person, Party Party, ForumYearId ForumYear, Proof Proof,
    DateTimeOffset Issued, DateTimeOffset Seen, DateTimeOffset Ends, DateTimeOffset? Ended = null);

public enum PassKind
{
    /// <summary>Shows pages.</summary>
    Session,
    /// <summary>Opens a session without a code, with a weaker proof.</summary>
    RememberedBrowser,
}
