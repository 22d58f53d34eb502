using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>Keeps mail back from addresses that do not work. A reminder is let go: the next one says the same.
/// A code is let go, since it would be too old. A letter says
/// something once, so it waits until the address is put right.</summary>
public sealed class AddressGuard(IAddressTroubles troubles, IMessageLog log, Running.ForumYears forumYears)
{
    /// <summary>Whether this message must not go out now. What becomes of it is recorded.</summary>
    public async Task<bool> KeepsBackAsync(string messageId, ForumYearId id, SendMessage message, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await troubles.FindOpenAsync(message.To, cancel) is null)
            return false;
        await log.RecordAsync(messageId, IsReminder(id, message) || message.Template == Codes.Template ? MessageState.Skipped : MessageState.Held, now, cancel);
        // Whoever ended the trouble in this moment may not have seen that this message waits.
        return await troubles.FindOpenAsync(message.To, cancel) is not null;
    }

    /// <summary>What a ladder sends, alone or together with the reminders of other tasks.</summary>
    private bool IsReminder(ForumYearId id, SendMessage message) => !message.Tasks.IsEmpty || forumYears.PackOf(id).Programme.Obligations.Values
        .Any(rule => rule.Ladder.Any(step => step.Template == message.Template));
}
