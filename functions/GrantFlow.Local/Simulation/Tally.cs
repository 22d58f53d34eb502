using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Local.Simulation;

/// <summary>Whether the way of each single message is remembered. It takes memory with every message, so only a run with faulty mail does.</summary>
internal enum MessageTrail
{
    None,
    EachMessage,
}

/// <summary>Counts by name, in ordinal order of the names.</summary>
internal sealed class Tally(MessageTrail trail = MessageTrail.None)
{
    public SortedDictionary<string, long> Commands { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Events { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Messages { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the messages that were asked for; of those to a desk, what <see cref="NameOf(string, string, string)"/> says.</summary>
    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the mail service took each message, by id.</summary>
    public SortedDictionary<string, long> Taken { get; } = new(StringComparer.Ordinal);

    public long Repeated { get; private set; }

    /// <summary>The mail service took this message.</summary>
    public void Took(string messageId)
    {
        if (trail == MessageTrail.EachMessage)
            Count(Taken, messageId);
    }

    public static void Count(SortedDictionary<string, long> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    public void Answered(Act act, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Refused refused:
                Count(Refusals, refused.Refusal.Name);
                break;
            case Outcome.Repeated:
                Repeated++;
                break;
            default:
                Count(Commands, act.Command);
                break;
        }
    }

    /// <summary>A message to a desk goes to whoever holds the role, each under an id of its own; what they have in common names it.</summary>
    private static string NameOf(string forumYear, SendMessage message) => message.To == PersonId.Desk(message.Role)
        ? NameOf(forumYear, message.Template, message.Occurrence)
        : MessageDesk.IdOf(new ForumYearId(forumYear), message);

    public static string NameOf(string forumYear, string template, string occurrence) => $"{forumYear}/{template}/{occurrence}";

    /// <summary>What time and the system did of their own accord has its command in the operation's name.</summary>
    public void Recorded(AppendBatch batch)
    {
        foreach (var recorded in batch.Events)
            Count(Events, recorded.Type);
        foreach (var effect in batch.Effects)
            if (trail == MessageTrail.EachMessage && effect.Type == nameof(SendMessage))
                Asked.Add(NameOf(batch.Id, CanonicalJson.Parse<SendMessage>(effect.Bytes.Span)));
        var operation = batch.Operation.Value;
        if (operation.StartsWith("time-", StringComparison.Ordinal))
            Count(Commands, operation[(operation.LastIndexOf('-') + 1)..]);
        else if (operation == "first-mou")
            Count(Commands, "IssueMou");
    }
}
