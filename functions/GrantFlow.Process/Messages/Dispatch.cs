using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Messages;

/// <summary>Hands a claimed message to the mail service and records what came of it. Where a crash fell between sending and recording,
/// evidence decides.</summary>
public sealed class Dispatch(IMessageLog log, IMailer mailer, TimeProvider clock)
{
    /// <summary>What became of a message that was claimed and of which nothing more was recorded. Failed where it surely was not sent.</summary>
    public async Task<MessageState> SettleAsync(string messageId, CancellationToken cancel = default)
    {
        var evidence = await mailer.FindEvidenceAsync(messageId, cancel);
        if (evidence == SendEvidence.WasNotAccepted)
            return MessageState.Failed;
        var state = evidence == SendEvidence.WasAccepted ? MessageState.Accepted : MessageState.Unknown;
        await log.RecordAsync(messageId, state, clock.GetUtcNow(), cancel);
        return state;
    }

    public async Task<MessageState> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        using var span = Telemetry.Message(message);
        var state = await mailer.SendAsync(message, cancel) switch
        {
            SendResult.Accepted => MessageState.Accepted,
            SendResult.Unknown => MessageState.Unknown,
            _ => MessageState.Failed,
        };
        Telemetry.MessageIs(span, state);
        await log.RecordAsync(message.Id, state, clock.GetUtcNow(), cancel);
        return state;
    }
}
