using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Codes that were asked for: one a browser and purpose, so that a newer one takes the place of the one before.</summary>
public interface IChallengeStore
{
    Task<Challenge?> FindAsync(ContentHash browser, string purpose, CancellationToken cancel = default);

    /// <summary>Writes it where what stands there has the revision just below (none: 0). Whoever is second changes nothing.</summary>
    /// <returns>Whether it was written.</returns>
    Task<bool> PutAsync(Challenge challenge, CancellationToken cancel = default);
}

/// <summary>A code that went to somebody’s registered address, to be given back from the same browser.</summary>
/// <param name="Browser">Hash of the secret in the browser's cookie.</param>
/// <param name="Purpose">What the code is for: to enter, or one act such as signing one document.</param>
/// <param name="Revision">1 for the first that this browser asked for; one more with every change and every newer code.</param>
/// <param name="Id">Opaque; the occurrence of its message.</param>
/// <param name="CodeHash">Keyed with the browser's secret, which is kept nowhere: who reads this cannot find the code by trying.</param>
/// <param name="Address">Hash of the address it went to.</param>
/// <param name="Link">Hash of the link's token by which it was asked for, or none.</param>
/// <param name="Target">Where it leads: a path below the site's root, or empty.</param>
public sealed record Challenge(
    ContentHash Browser, string Purpose, int Revision, string Id, PersonId Person, ForumYearId ForumYear, Role Role,
    ContentHash CodeHash, ContentHash Address, DateTimeOffset SentAt, ContentHash? Link, string Target)
{
    public CodeSending Sending { get; init; } = CodeSending.Asked;

    /// <summary>How many wrong codes were given.</summary>
    public int WrongTries { get; init; }

    public CodeUsed? Used { get; init; }
}

/// <param name="By">The press that used it up; the same press again is answered as the first time.</param>
public sealed record CodeUsed(CommandId By, DateTimeOffset At);

/// <summary>What became of the mail with the code, as far as the person who waits for it should know.</summary>
public enum CodeSending
{
    Asked,
    Sent,
    /// <summary>Surely not sent.</summary>
    Failed,
    /// <summary>Nobody can tell.</summary>
    Unknown,
    /// <summary>Mail to the address is known not to arrive, so none was sent.</summary>
    KeptBack,
}
