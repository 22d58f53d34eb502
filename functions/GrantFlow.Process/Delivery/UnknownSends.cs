using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>Has a person settle a message of which nobody can tell whether it was sent. It is never sent again by itself.</summary>
public sealed class UnknownSends(IMessageLog log, Resending resending, DigestRound digests, TimeProvider clock)
{
    private static readonly Refusal NothingToSettle = new(
        "NotUnknown", "There is nothing to settle about this message any more. Word of it has come in, or a colleague was first. Look at where it is now.");

    private static readonly Refusal CodeIsOver = new(
        "CodeIsOver", "A code cannot be sent again. Its person can ask for a new one on the page that asks for it.");

    /// <returns>Why not, or none where it is settled. The same press twice settles once.</returns>
    public async Task<Refusal?> SettleAsync(string messageId, Verdict verdict, Actor actor, CommandId command, CancellationToken cancel = default)
    {
        if (DeliveryRights.Refuse(actor) is { } refusal)
            return refusal;
        if (verdict == Verdict.SendAgain && await log.FindAsync(messageId, cancel) is { Template: Codes.Template })
            return CodeIsOver;
        var now = clock.GetUtcNow();
        var answer = await log.SettleAsync(messageId, new Settlement(verdict, actor.Person, now, command), cancel);
        if (answer == Settling.NotUnknown || await log.FindAsync(messageId, cancel) is not { } entry)
            return NothingToSettle;
        if (verdict == Verdict.SendAgain && entry.ForumYear == DigestRound.Record)
            await digests.AskAgainAsync(entry, now, cancel);
        else if (verdict == Verdict.SendAgain)
            await resending.AskAsync(entry, command, now, cancel);
        return null;
    }
}
