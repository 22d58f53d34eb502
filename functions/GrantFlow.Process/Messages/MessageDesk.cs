using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Messages;

/// <summary>Sends each message once: claims it, sends it, records what came of it. Where a crash fell between sending and
/// recording, evidence decides; where there is none, the message is shown as unknown and never sent again blindly.</summary>
public sealed class MessageDesk(IMessageLog log, IMailer mailer, MessageComposer composer, AddressGuard guard, IPeople people, TimeProvider clock)
{
    public async Task SendAsync(ForumYearId id, SendMessage message, CancellationToken cancel = default)
    {
        // Somebody whose data was erased gets no mail.
        if (await people.FindAsync(message.To, cancel) is not { } person)
            return;
        var messageId = IdOf(id, message);
        var now = clock.GetUtcNow();
        var entry = new MessageEntry(messageId, id.Value, message.Template, message.Occurrence, message.To, MessageState.Queued, now) { Ask = Encoding.UTF8.GetString(CanonicalJson.Bytes(message)) };
        var before = await log.ClaimAsync(entry, cancel);
        var known = before == MessageState.Queued ? await SettleAsync(messageId, cancel) : before;
        var mayGo = known is null or MessageState.Failed or MessageState.Held;
        if (mayGo && !await guard.KeepsBackAsync(messageId, id, message, now, cancel))
            await DeliverAsync(await composer.ComposeAsync(messageId, id, message, person, now, cancel), cancel);
    }

    /// <summary>Sends a code at once. The code is in the mail alone: neither the log nor anything else holds it, so it cannot be asked for again.</summary>
    /// <param name="task">What the code is for, as it follows “You need to”.</param>
    public async Task<MessageState> SendCodeAsync(ForumYearId id, SendMessage message, string code, string task, CancellationToken cancel = default)
    {
        if (await people.FindAsync(message.To, cancel) is not { } person)
            return MessageState.Skipped;
        var messageId = IdOf(id, message);
        var now = clock.GetUtcNow();
        await log.ClaimAsync(new MessageEntry(messageId, id.Value, message.Template, message.Occurrence, message.To, MessageState.Queued, now), cancel);
        if (await guard.KeepsBackAsync(messageId, id, message, now, cancel))
            return MessageState.Skipped;
        var mail = await composer.ComposeAsync(messageId, id, message, person, now, cancel, [new(Placeholders.Code, code), new(Placeholders.Task, task)]);
        var state = await HandOverAsync(mail, cancel);
        // Nobody will try it again: its person asks for another code instead.
        if (state == MessageState.Failed)
            await log.RecordAsync(messageId, MessageState.Skipped, clock.GetUtcNow(), cancel);
        return state;
    }

    /// <summary>The key (forum year, template, occurrence, recipient) as an opaque name.</summary>
    public static string IdOf(ForumYearId id, SendMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{message.Template}\n{message.Occurrence}\n{message.To}")))[..32];

    private async Task<MessageState?> SettleAsync(string messageId, CancellationToken cancel)
    {
        var evidence = await mailer.FindEvidenceAsync(messageId, cancel);
        if (evidence == SendEvidence.WasNotAccepted)
            return MessageState.Failed;
        var state = evidence == SendEvidence.WasAccepted ? MessageState.Accepted : MessageState.Unknown;
        await log.RecordAsync(messageId, state, clock.GetUtcNow(), cancel);
        return state;
    }

    private async Task DeliverAsync(OutgoingMessage message, CancellationToken cancel)
    {
        if (await HandOverAsync(message, cancel) == MessageState.Failed)
            throw new MessageNotSentException(message.Template);
    }

    private async Task<MessageState> HandOverAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var state = await mailer.SendAsync(message, cancel) switch
        {
            SendResult.Accepted => MessageState.Accepted,
            SendResult.Unknown => MessageState.Unknown,
            _ => MessageState.Failed,
        };
        await log.RecordAsync(message.Id, state, clock.GetUtcNow(), cancel);
        return state;
    }
}

/// <summary>The mailer surely did not take the message; its effect is tried again later.</summary>
public sealed class MessageNotSentException(string template) : Exception($"The mail service did not take the message ‘{template}’.");
