using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Sends one message. May fail, and may fail to tell whether it failed.</summary>
public interface IMailer
{
    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default);

    /// <summary>What is known of a message whose sending was interrupted.</summary>
    Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default);
}

/// <param name="Id">Opaque, and the same at every try; carries no personal data.</param>
/// <param name="ForumYear">Which record it belongs to.</param>
public sealed record OutgoingMessage(string Id, string ForumYear, string Template, string ToName, string ToAddress, string Subject, string Text, string Html, DateTimeOffset At);

public enum SendResult
{
    Accepted,
    /// <summary>Surely not sent; try again later.</summary>
    Failed,
    /// <summary>Nobody can tell.</summary>
    Unknown,
}

public enum SendEvidence
{
    WasAccepted,
    WasNotAccepted,
    None,
}

/// <summary>Claim → send → record, so that a message is sent once however often its effect is tried.</summary>
public interface IMessageLog
{
    /// <summary>Claims the message for sending. Answers what the log held of it before: none where the claim is new.
    /// A claim of what was not sent yet counts as a new try, at the entry's moment and with its ask.</summary>
    Task<MessageState?> ClaimAsync(MessageEntry entry, CancellationToken cancel = default);

    /// <summary>Takes in what became of a message, as <see cref="MessageStates.Join"/> has it: the order and the number of reports
    /// make no difference. A message that was never claimed is passed over.</summary>
    Task RecordAsync(string messageId, MessageState state, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Records that this message went as a part of another one, where it is known to wait for that (<see cref="MessageStates.IsUnsent"/>)
    /// or went so before. One that was never claimed, or went by itself, is passed over.</summary>
    /// <param name="carrier">The id of the other one, which tells from now on where this one is.</param>
    Task CarryAsync(string messageId, string carrier, DateTimeOffset at, CancellationToken cancel = default);

    Task<MessageEntry?> FindAsync(string messageId, CancellationToken cancel = default);

    /// <summary>Of one forum year, in order of claiming.</summary>
    Task<IReadOnlyList<MessageEntry>> ListAsync(string forumYear, CancellationToken cancel = default);

    /// <summary>Of all forum years, the last claimed first.</summary>
    /// <param name="after">Id of the last message of the page before; none for the first page.</param>
    Task<IReadOnlyList<MessageEntry>> ListAsync(MessageFilter filter, int limit, string? after = null, CancellationToken cancel = default);

    /// <summary>What did not arrive, or of which nobody can tell (<see cref="MessageStates.Troubles"/>), and what has been queued since
    /// <paramref name="queuedBefore"/> or longer; the last claimed first.</summary>
    /// <param name="after">As in the list of all.</param>
    Task<IReadOnlyList<MessageEntry>> ListTroublesAsync(DateTimeOffset queuedBefore, int limit, string? after = null, CancellationToken cancel = default);

    /// <summary>What waits until this person's address is put right, in order of claiming.</summary>
    Task<IReadOnlyList<MessageEntry>> ListHeldAsync(PersonId person, CancellationToken cancel = default);

    /// <summary>How many messages stand at this state.</summary>
    Task<int> CountAsync(MessageState state, CancellationToken cancel = default);

    /// <summary>Records what a person says became of an unknown message: it arrived, or it is to be sent again.
    /// This is the one way back: a message to be sent again counts as surely not sent.</summary>
    Task<Settling> SettleAsync(string messageId, Settlement settlement, CancellationToken cancel = default);
}

/// <param name="Id">Hash of the key (forum year, template, occurrence, recipient).</param>
/// <param name="At">Since when it stands at its state.</param>
public sealed record MessageEntry(string Id, string ForumYear, string Template, string Occurrence, PersonId To, MessageState State, DateTimeOffset At)
{
    /// <summary>The effect that asked for it, as canonical JSON, so that it can be asked for again. It holds no personal data.</summary>
    public string Ask { get; init; } = "";

    /// <summary>When it was last claimed for sending.</summary>
    public DateTimeOffset TriedAt { get; init; } = At;

    /// <summary>The id of the message as a part of which it went, or none.</summary>
    public string? Carrier { get; init; }

    /// <summary>What a person said of it last, or none.</summary>
    public Settlement? Settlement { get; init; }
}

/// <summary>Each part narrows the list; empty parts do not.</summary>
public sealed record MessageFilter(MessageState? State = null, string? Template = null);

/// <param name="Command">The press; the same press twice is one act.</param>
public sealed record Settlement(Verdict Verdict, PersonId By, DateTimeOffset At, CommandId Command);

/// <summary>What a person found out about a message of which nobody could tell.</summary>
public enum Verdict
{
    Arrived,
    SendAgain,
}

public enum Settling
{
    Settled,
    /// <summary>The same press had settled it before.</summary>
    Repeated,
    /// <summary>There is nothing to settle any more: word has come in, or somebody else was first.</summary>
    NotUnknown,
}
