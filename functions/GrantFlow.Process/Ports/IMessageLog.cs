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
    /// <summary>Claims the message for sending. Answers what the log held of it before: none where the claim is new.</summary>
    Task<MessageState?> ClaimAsync(MessageEntry entry, CancellationToken cancel = default);

    /// <summary>Records what became of a message. A delivery or a bounce outlasts whatever less certain word comes in later;
    /// a message that was never claimed is passed over.</summary>
    Task RecordAsync(string messageId, MessageState state, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>In order of claiming.</summary>
    Task<IReadOnlyList<MessageEntry>> ListAsync(string forumYear, CancellationToken cancel = default);
}

/// <param name="Id">Hash of the key (forum year, template, occurrence, recipient).</param>
public sealed record MessageEntry(string Id, string ForumYear, string Template, string Occurrence, PersonId To, MessageState State, DateTimeOffset At);

/// <summary>As it is shown, never a bare “sent”.</summary>
public enum MessageState
{
    Queued,
    /// <summary>Surely not taken by the mail service; to be tried again.</summary>
    Failed,
    Accepted,
    Delivered,
    Bounced,
    Unknown,
}
