using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>The record of every forum year, and (under an id of its own) of the grant year.
/// A store knows nothing of rules: it keeps bytes, versions and moments.</summary>
public interface IForumYearStore
{
    /// <summary>The head, or none where nothing was ever recorded.</summary>
    Task<Head?> LoadAsync(string id, CancellationToken cancel = default);

    /// <summary>Records the batch as one: all of it or nothing. An ambiguous answer of the medium is settled by reading
    /// back the operation id before anything else is said.</summary>
    Task<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancel = default);

    /// <summary>What an operation recorded, or none where it never was.</summary>
    Task<RecordedOperation?> FindOperationAsync(string id, CommandId operation, CancellationToken cancel = default);

    /// <summary>Events in order, from this sequence number (the first is 1).</summary>
    IAsyncEnumerable<RecordedEvent> ReadEventsAsync(string id, long from = 1, CancellationToken cancel = default);

    /// <summary>Pending effects of one forum year in order of their recording, those that may be tried at <paramref name="now"/>.</summary>
    Task<IReadOnlyList<PendingEffect>> ReadPendingEffectsAsync(string id, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Settles one effect: done, to be tried again, or given up and left to staff.</summary>
    Task SettleEffectAsync(string id, string effectId, EffectOutcome outcome, CancellationToken cancel = default);

    /// <summary>Ids with a wake-up, or a pending effect's try, at or before <paramref name="now"/>, the longest waiting first.</summary>
    Task<IReadOnlyList<string>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default);

    /// <summary>The earliest moment at which <see cref="FindDueAsync"/> finds something, or none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default);

    /// <summary>All ids, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancel = default);
}

/// <param name="Version">Sequence number of the last event.</param>
/// <param name="ChainHash">Hash of the last event: SHA-256 in lower-case hexadecimal.</param>
/// <param name="Snapshot">The state after it, canonical JSON.</param>
public sealed record Head(string Id, long Version, ContentHash ChainHash, ReadOnlyMemory<byte> Snapshot, DateTimeOffset? NextWakeUp);

/// <param name="Bytes">Canonical JSON of the event with its sequence number, moment, actor and command id.</param>
/// <param name="Hash">SHA-256 over the previous event's hash (its 64 ASCII characters; 64 zeros before the first) and <paramref name="Bytes"/>.</param>
public sealed record RecordedEvent(long Sequence, string Type, ReadOnlyMemory<byte> Bytes, ContentHash Hash);

/// <param name="Id">Unique in its forum year.</param>
/// <param name="NotBefore">The moment of its first try.</param>
public sealed record NewEffect(string Id, string Type, ReadOnlyMemory<byte> Bytes, DateTimeOffset NotBefore);

public sealed record PendingEffect(string Id, string Type, ReadOnlyMemory<byte> Bytes, int Attempts);

/// <param name="ExpectedVersion">0 for the first batch of an id.</param>
public sealed record AppendBatch(
    string Id,
    long ExpectedVersion,
    CommandId Operation,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<NewEffect> Effects,
    Head Head);

/// <param name="FirstSequence">Of the events it recorded.</param>
public sealed record RecordedOperation(CommandId Operation, long FirstSequence, long LastSequence);

public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>The batch stands.</summary>
    public sealed record Appended : AppendResult;

    /// <summary>This operation had been recorded before; nothing was changed now.</summary>
    public sealed record Repeated(RecordedOperation Earlier) : AppendResult;

    /// <summary>Somebody else was first; the head now has this version.</summary>
    public sealed record Conflict(long ActualVersion) : AppendResult;
}

public abstract record EffectOutcome
{
    private EffectOutcome()
    {
    }

    public sealed record Done : EffectOutcome;

    public sealed record Retry(DateTimeOffset At, string Reason) : EffectOutcome;

    /// <summary>Given up after the last try; shown to staff until somebody settles it.</summary>
    public sealed record Dead(string Reason) : EffectOutcome;
}
