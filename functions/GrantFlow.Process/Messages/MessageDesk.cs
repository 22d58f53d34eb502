using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Messages;

/// <summary>Sends each message once: claims it, sends it, records what came of it. Where a crash fell between sending and
/// recording, evidence decides; where there is none, the message is shown as unknown and never sent again blindly.</summary>
public sealed class MessageDesk(
    IMessageLog log, Dispatch dispatch, MessageComposer composer, AddressGuard guard, StaffBaskets baskets, IPeople people, TimeProvider clock)
{
    /// <summary>Staff get what is theirs with their mail of the day, everybody else at once.</summary>
    public Task SendAsync(ForumYearId id, SendMessage message, CancellationToken cancel = default) =>
        Roles.PartyOf(message.Role) == Party.Contact ? baskets.PutAsync(id, message, cancel) : SendOutAsync(id, message, cancel);

    private async Task SendOutAsync(ForumYearId id, SendMessage message, CancellationToken cancel)
    {
        // Somebody whose data was erased gets no mail.
        if (await people.FindAsync(message.To, cancel) is not { } person)
            return;
        var messageId = IdOf(id, message);
        var now = clock.GetUtcNow();
        var before = await log.ClaimAsync(EntryOf(id, message, now), cancel);
        var known = before == MessageState.Queued ? await dispatch.SettleAsync(messageId, cancel) : before;
        var mayGo = known is null or MessageState.Failed or MessageState.Held;
        if (mayGo && !await guard.KeepsBackAsync(messageId, id, message, now, cancel))
        {
            var mail = await composer.ComposeAsync(messageId, id, message, person, now, cancel);
            if (await dispatch.SendAsync(mail, cancel) == MessageState.Failed)
                throw new MessageNotSentException(message.Template);
        }
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
        var state = await dispatch.SendAsync(mail, cancel);
        // Nobody will try it again: its person asks for another code instead.
        if (state == MessageState.Failed)
            await log.RecordAsync(messageId, MessageState.Skipped, clock.GetUtcNow(), cancel);
        return state;
    }

    /// <summary>What the log holds of a message at its first claim.</summary>
    internal static MessageEntry EntryOf(ForumYearId id, SendMessage message, DateTimeOffset now) =>
        new(IdOf(id, message), id.Value, message.Template, message.Occurrence, message.To, MessageState.Queued, now) { Ask = Encoding.UTF8.GetString(CanonicalJson.Bytes(message)) };

    /// <summary>The key (forum year, template, occurrence, recipient) as an opaque name.</summary>
    public static string IdOf(ForumYearId id, SendMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{message.Template}\n{message.Occurrence}\n{message.To}")))[..32];
}

/// <summary>The mailer surely did not take the message; its effect is tried again later.</summary>
public sealed class MessageNotSentException(string template) : Exception($"The mail service did not take the message ‘{template}’.");
