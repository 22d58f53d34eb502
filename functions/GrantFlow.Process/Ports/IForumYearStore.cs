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
    /// <exception cref="ArgumentException">The batch contradicts itself: see <see cref="AppendBatch.Check"/>.</exception>
    Task<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancel = default);

    /// <summary>What an operation recorded, or none where it never was.</summary>
    Task<RecordedOperation?> FindOperationAsync(string id, CommandId operation, CancellationToken cancel = default);

    /// <summary>Events in order, from this sequence number (the first is 1).</summary>
    IAsyncEnumerable<RecordedEvent> ReadEventsAsync(string id, long from = 1, CancellationToken cancel = default);

    /// <summary>Pending effects of one forum year in order of their recording, those that may be tried at <paramref name="now"/>.</summary>
    Task<IReadOnlyList<PendingEffect>> ReadPendingEffectsAsync(string id, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Settles one effect: done, to be tried again, or given up and left to staff. What is done stays done,
    /// and an effect given up can only be called done or be revived: a late answer changes neither.</summary>
    Task SettleEffectAsync(string id, string effectId, EffectOutcome outcome, CancellationToken cancel = default);

    /// <summary>Effects given up, of one forum year or (where <paramref name="id"/> is none) of all, in ordinal order of id and then of their recording.</summary>
    Task<IReadOnlyList<DeadEffect>> ListDeadEffectsAsync(string? id, int limit, CancellationToken cancel = default);

    /// <summary>Has an effect that was given up tried again from <paramref name="at"/> on, its tries counted anew.</summary>
    /// <returns>False, and nothing was changed, where there is no such effect or it was not given up.</returns>
    Task<bool> ReviveEffectAsync(string id, string effectId, DateTimeOffset at, CancellationToken cancel = default);

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

/// <param name="ForumYear">The id it was recorded under.</param>
/// <param name="Attempts">How often it was tried since it was recorded or revived.</param>
/// <param name="Reason">Why it was given up.</param>
public sealed record DeadEffect(string ForumYear, string Id, string Type, ReadOnlyMemory<byte> Bytes, int Attempts, string Reason);

/// <param name="ExpectedVersion">0 for the first batch of an id.</param>
/// <param name="Events">None where only the wake-up or effects change; the version stays then.</param>
public sealed record AppendBatch(
    string Id,
    long ExpectedVersion,
    CommandId Operation,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<NewEffect> Effects,
    Head Head)
{
    /// <summary>How many events and effects one batch may have together: what a transaction of Azure's tables takes beside the head and the operation.</summary>
    public const int MostRows = 98;

    /// <summary>Every store asks this before it writes, so that no store keeps what another would refuse.</summary>
    /// <exception cref="ArgumentException">The events do not follow on the expected version, the head is not the one after
    /// them, the first batch has no event, an effect is there twice, or there are more than <see cref="MostRows"/>.</exception>
    public void Check()
    {
        Demand(Head.Id == Id, "The head is of another id.");
        Demand(ExpectedVersion >= 0 && Head.Version == ExpectedVersion + Events.Count, "The head is not the one after the events.");
        Demand(Head.Version > 0, "The first batch has no event.");
        Demand(Events.Select((recorded, i) => recorded.Sequence == ExpectedVersion + 1 + i).All(follows => follows), "The events do not follow on the expected version.");
        Demand(Events.Count + Effects.Count <= MostRows, "There are too many events and effects for one batch.");
        Demand(Effects.Select(effect => effect.Id).Distinct(StringComparer.Ordinal).Count() == Effects.Count, "An effect is there twice.");
    }

    private void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException($"{otherwise} (Batch {Operation} of {Id}.)");
    }
}

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
