using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Addresses that mail does not reach, by person. A person has one open trouble at most; ended ones stay, with who ended them.</summary>
public interface IAddressTroubles
{
    /// <summary>The open trouble of this person's address, or none.</summary>
    Task<AddressTrouble?> FindOpenAsync(PersonId person, CancellationToken cancel = default);

    /// <summary>Opens a trouble, unless one that ended after <paramref name="triedAt"/> covers it already. Where one is open,
    /// the earlier of the two stands. The order and the number of calls make no difference.</summary>
    /// <param name="triedAt">When the message that met the trouble was last tried.</param>
    Task OpenAsync(AddressTrouble trouble, DateTimeOffset triedAt, CancellationToken cancel = default);

    /// <returns>False, and nothing was changed, where none is open.</returns>
    Task<bool> EndAsync(PersonId person, TroubleEnd end, CancellationToken cancel = default);

    /// <summary>Open troubles of all forum years, or of one, the longest waiting first.</summary>
    /// <param name="after">The person of the last one of the page before; none for the first page.</param>
    Task<IReadOnlyList<AddressTrouble>> ListOpenAsync(string? forumYear, int limit, PersonId? after = null, CancellationToken cancel = default);

    /// <summary>Ended troubles of this person, the earliest ended first.</summary>
    Task<IReadOnlyList<EndedTrouble>> ListEndedAsync(PersonId person, CancellationToken cancel = default);

    Task<int> CountOpenAsync(CancellationToken cancel = default);
}

/// <param name="MessageId">The message that met it.</param>
/// <param name="ForumYear">Which record that message belonged to.</param>
public sealed record AddressTrouble(PersonId Person, string MessageId, string ForumYear, AddressProblem Problem, DateTimeOffset At);

/// <param name="By">Who did what ended it.</param>
public sealed record TroubleEnd(TroubleEnding How, PersonId By, DateTimeOffset At);

public sealed record EndedTrouble(AddressTrouble Trouble, TroubleEnd End);

public enum AddressProblem
{
    /// <summary>The recipient's server refused the message.</summary>
    Bounced,
    /// <summary>The mail service would not send it.</summary>
    Dropped,
    /// <summary>The recipient called it spam.</summary>
    Complained,
}

public enum TroubleEnding
{
    /// <summary>The person has another address now.</summary>
    Corrected,
    /// <summary>Staff say that the address is right, and have it tried again.</summary>
    TriedAgain,
    /// <summary>Somebody else holds the person's roles now.</summary>
    Replaced,
}
