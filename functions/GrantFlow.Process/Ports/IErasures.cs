using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>What was erased: a list that only grows and holds no personal data. It is written before the erasing itself, so that
/// nothing is ever missing without a word.</summary>
public interface IErasures
{
    /// <summary>Adds it. What is there already stays as it is.</summary>
    Task AddAsync(Erasure erasure, CancellationToken cancel = default);

    Task<Erasure?> FindAsync(ErasedKind kind, string subject, CancellationToken cancel = default);

    /// <summary>All of one kind, in ordinal order of their subjects.</summary>
    IAsyncEnumerable<Erasure> ListAsync(ErasedKind kind, CancellationToken cancel = default);
}

/// <param name="Subject">The document's hash, the person's id, or the forum year's id.</param>
/// <param name="By">Who had it erased; the system where time did.</param>
public sealed record Erasure(ErasedKind Kind, string Subject, ErasureGround Ground, PersonId By, DateTimeOffset At);

public enum ErasedKind
{
    Document,
    /// <summary>A person's name and address.</summary>
    Person,
    /// <summary>Everything that a forum year's events name, and its drafts.</summary>
    ForumYear,
}

public enum ErasureGround
{
    /// <summary>The person asked for it.</summary>
    Requested,
    /// <summary>The pack's time for keeping it was over.</summary>
    Retention,
}

/// <summary>Copies of messages that a host keeps beside the records, such as a mailbox.</summary>
public interface IPersonalCopies
{
    /// <summary>Erases what went to this address, whatever the case of its letters.</summary>
    Task EraseAsync(string email, CancellationToken cancel = default);
}
