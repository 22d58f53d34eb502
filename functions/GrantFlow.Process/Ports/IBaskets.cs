using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>What waits for the next mail of the day to a member of staff. A few hundred items at most, so one partition holds them all.</summary>
public interface IBaskets
{
    /// <summary>Puts an item in. One with the same person and id is replaced, and keeps its place.</summary>
    Task PutAsync(BasketItem item, CancellationToken cancel = default);

    /// <summary>This person's basket, empty where nothing was ever put in; its items in ordinal order of their ids.</summary>
    Task<Basket> FindAsync(PersonId person, CancellationToken cancel = default);

    /// <summary>Takes items out. One that is not there is passed over.</summary>
    Task RemoveAsync(PersonId person, IReadOnlyList<string> ids, CancellationToken cancel = default);

    /// <summary>Counts a mail as gone, unless it was counted before.</summary>
    /// <param name="number">The mail's number: <see cref="Basket.Mails"/> as it was when the mail was made.</param>
    /// <param name="at">When it went.</param>
    Task CountAsync(PersonId person, int number, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>People with an item due at or before <paramref name="now"/>, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<PersonId>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default);

    /// <summary>When the first item of anybody is due, or none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default);
}

/// <param name="Id">Opaque; unique in its person's basket. Letters, digits and hyphens.</param>
/// <param name="ForumYear">Which record it belongs to, or empty.</param>
/// <param name="Ask">The effect that asked for it, as canonical JSON, or empty.</param>
/// <param name="Due">With which mail it may go at the earliest.</param>
public sealed record BasketItem(PersonId Person, string Id, string ForumYear, string Ask, DateTimeOffset Due);

/// <param name="Mails">How many mails have gone to this person; the next one's number.</param>
/// <param name="LastMail">When the last one went, or none.</param>
public sealed record Basket(int Mails, DateTimeOffset? LastMail, IReadOnlyList<BasketItem> Items)
{
    public static readonly Basket Empty = new(0, null, []);
}
