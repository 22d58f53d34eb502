using System.Collections.Immutable;

namespace GrantFlow.Process.Ports;

/// <summary>What is known of one message to one person. Shown as it is, never a bare “sent”.</summary>
public enum MessageState
{
    /// <summary>Asked for, and not sent yet.</summary>
    Queued,
    /// <summary>Surely not taken by the mail service; to be tried again.</summary>
    Failed,
    /// <summary>Waits for the next mail of the day to a member of staff.</summary>
    Gathered,
    /// <summary>Kept back until the recipient's address is put right.</summary>
    Held,
    /// <summary>Never sent, and never will be: a reminder to an address that does not work, a code that the mail service did not take, or
    /// something that was over before it could be told.</summary>
    Skipped,
    /// <summary>Went as a part of another message; where that one is, this one is.</summary>
    Carried,
    /// <summary>Nobody can tell whether it was sent.</summary>
    Unknown,
    /// <summary>The mail service has it.</summary>
    Accepted,
    /// <summary>The recipient's server asks the mail service to try later.</summary>
    Deferred,
    /// <summary>The recipient's server has it.</summary>
    Delivered,
    /// <summary>The mail service would not send it: it knows the address as bad.</summary>
    Dropped,
    /// <summary>The recipient's server refused it.</summary>
    Bounced,
    /// <summary>It arrived, and the recipient called it spam.</summary>
    Complained,
}

/// <summary>What is known of a message, and since when.</summary>
public readonly record struct MessageWord(MessageState State, DateTimeOffset At);

/// <summary>The order of certainty among states. Reports about one message come in late, out of order and up to fifty times over;
/// the surest of them stands, so that any order and any repetition of the same reports ends in the same state. A bounce outlasts a
/// delivery, since servers that first took a message send it back later; a complaint outlasts both.</summary>
public static class MessageStates
{
    private static readonly ImmutableArray<MessageState> ByCertainty =
    [
        MessageState.Queued, MessageState.Failed, MessageState.Gathered, MessageState.Held, MessageState.Skipped, MessageState.Carried, MessageState.Unknown, MessageState.Accepted,
        MessageState.Deferred, MessageState.Delivered, MessageState.Dropped, MessageState.Bounced, MessageState.Complained,
    ];

    /// <summary>The states that somebody should look at. One that is queued for long is another.</summary>
    public static readonly ImmutableArray<MessageState> Troubles =
        [MessageState.Failed, MessageState.Unknown, MessageState.Dropped, MessageState.Bounced, MessageState.Complained];

    /// <summary>The surer of two words; of equally sure ones, the earlier. Commutative, associative and idempotent.</summary>
    public static MessageWord Join(MessageWord one, MessageWord other) =>
        Certainty(one.State) != Certainty(other.State)
            ? Certainty(one.State) > Certainty(other.State) ? one : other
            : one.At <= other.At ? one : other;

    /// <summary>Whether the mail service will say no more of it, save that the recipient complains or the message comes back.</summary>
    public static bool IsFinal(MessageState state) => Certainty(state) >= Certainty(MessageState.Delivered);

    /// <summary>Whether it surely has not left, so that sending it makes no second copy.</summary>
    public static bool IsUnsent(MessageState state) => Certainty(state) <= Certainty(MessageState.Held);

    /// <summary>What this state says is wrong with the recipient's address, or none.</summary>
    public static AddressProblem? ProblemOf(MessageState state) => state switch
    {
        MessageState.Bounced => AddressProblem.Bounced,
        MessageState.Dropped => AddressProblem.Dropped,
        MessageState.Complained => AddressProblem.Complained,
        _ => null,
    };

    private static int Certainty(MessageState state) => ByCertainty.IndexOf(state) is >= 0 and var place
        ? place
        : throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a place in the order of certainty");
}
