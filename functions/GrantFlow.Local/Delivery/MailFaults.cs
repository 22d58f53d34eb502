using GrantFlow.Local.Simulation;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Delivery;

/// <summary>What befalls one try to send a message.</summary>
internal enum Fate
{
    Delivered,
    /// <summary>Surely not taken.</summary>
    Refused,
    DeliveredLate,
    Deferred,
    Bounced,
    Dropped,
    Complained,
    /// <summary>Taken, but the answer did not come; the reports do.</summary>
    AnswerLost,
    /// <summary>Taken, but neither the answer nor any report comes.</summary>
    NeverHeardOf,
    /// <summary>Not taken, and no answer came.</summary>
    Lost,
}

/// <summary>Mail faults that fall the same way under the same seed.</summary>
internal sealed class MailFaults(ulong seed)
{
    public MailChance Of(string messageId, int attempt) => new(new Dice(seed, $"{messageId}-{attempt}"));
}

/// <summary>What chance has in store for one try.</summary>
internal readonly record struct MailChance(Dice Dice)
{
    /// <summary>How many tries in a thousand meet each fate; the rest are delivered.</summary>
    private static readonly (Fate Fate, int InThousand)[] Odds =
    [
        (Fate.Refused, 60), (Fate.DeliveredLate, 50), (Fate.Deferred, 50), (Fate.Bounced, 12), (Fate.Dropped, 4), (Fate.Complained, 3),
        (Fate.AnswerLost, 15), (Fate.NeverHeardOf, 6), (Fate.Lost, 6),
    ];

    public Fate Fate
    {
        get
        {
            var left = Dice.Between("fate", 0, 999);
            foreach (var (fate, share) in Odds)
                if ((left -= share) < 0)
                    return fate;
            return Fate.Delivered;
        }
    }

    /// <summary>The reports that will come in, each with the moment at which it does: some of them many times over, under another
    /// name each time, and some before those that tell of earlier things.</summary>
    public IReadOnlyList<(DateTimeOffset Due, DeliveryReport Report)> Reports(string messageId, DateTimeOffset sent)
    {
        var steps = Steps(sent);
        var reports = new List<(DateTimeOffset, DeliveryReport)>();
        for (var i = 0; i < steps.Count; i++)
        {
            var (state, at) = steps[i];
            var copies = Dice.Happens($"repeated-{i}", 8) ? Dice.Between($"copies-{i}", 2, 50) : 1;
            for (var copy = 0; copy < copies; copy++)
                reports.Add((Due(at, i, copy, steps), new DeliveryReport(messageId, state, at, $"{i}-{copy}")));
        }

        return reports;
    }

    /// <summary>A report that overtakes others comes in after the last of them happened; its repeats spread over two days.</summary>
    private DateTimeOffset Due(DateTimeOffset at, int step, int copy, List<(MessageState State, DateTimeOffset At)> steps) =>
        (Dice.Happens($"overtaken-{step}", 10) ? steps[^1].At.AddMinutes(Dice.Between($"overtaken-by-{step}", 1, 600)) : at)
            .AddMinutes(copy == 0 ? 0 : Dice.Between($"copy-{step}-{copy}", 1, 2_880));

    private List<(MessageState State, DateTimeOffset At)> Steps(DateTimeOffset sent) => Fate switch
    {
        Fate.Delivered => [(MessageState.Accepted, sent), (MessageState.Delivered, sent.AddSeconds(Dice.Between("after", 2, 240)))],
        Fate.DeliveredLate or Fate.AnswerLost => [(MessageState.Accepted, sent.AddMinutes(1)), (MessageState.Delivered, sent.AddMinutes(Dice.Between("after", 30, 4_000)))],
        Fate.Deferred =>
        [
            (MessageState.Deferred, sent.AddMinutes(1)), (MessageState.Deferred, sent.AddMinutes(40)),
            (MessageState.Delivered, sent.AddMinutes(Dice.Between("after", 60, 2_000))),
        ],
        Fate.Bounced => [(MessageState.Accepted, sent), (MessageState.Bounced, sent.AddMinutes(Dice.Between("after", 1, 2_000)))],
        Fate.Dropped => [(MessageState.Dropped, sent.AddSeconds(10))],
        Fate.Complained => [(MessageState.Delivered, sent.AddMinutes(1)), (MessageState.Complained, sent.AddHours(Dice.Between("after", 1, 120)))],
        _ => [],
    };
}
