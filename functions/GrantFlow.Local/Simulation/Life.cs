using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Local.Simulation;

/// <summary>What a simulation remembers of one forum year while its year runs, and forgets with it.</summary>
internal sealed class Life(Cast cast, Dice dice, int order)
{
    private const int MostTries = 40;

    private readonly Dictionary<string, (int Tries, DateTimeOffset Last)> tried = new(StringComparer.Ordinal);
    private ContentHash? bank;

    public Cast Cast { get; } = cast;

    public Dice Dice { get; } = dice;

    public int Order { get; } = order;

    /// <summary>Counts the plans made, so that an older one still queued is known as such.</summary>
    public int Plan { get; private set; }

    public Act? Next { get; private set; }

    public ContentHash? EarlierBank { get; private set; }

    /// <summary>Makes up everybody's mind anew; the earliest intention comes next.</summary>
    public void Decide(ForumYear state, IEnumerable<Act> intentions, DateTimeOffset now)
    {
        Remember(state);
        Plan++;
        Next = intentions
            .Select(act => act with { At = When(act, now) })
            .Where(act => act.At < DateTimeOffset.MaxValue)
            .MinBy(act => (act.At, act.Name));
    }

    public void Tried(Act act, DateTimeOffset now) =>
        tried[act.Name] = (tried.GetValueOrDefault(act.Name).Tries + 1, now);

    public void GiveUp(Act act) => tried[act.Name] = (MostTries, act.At);

    private void Remember(ForumYear state)
    {
        if (state.Bank.Details == bank)
            return;
        EarlierBank = bank;
        bank = state.Bank.Details;
    }

    private DateTimeOffset When(Act act, DateTimeOffset now)
    {
        var at = act.At > now ? act.At : now;
        if (!tried.TryGetValue(act.Name, out var before))
            return at;
        return act.Again is { } again && before.Tries < MostTries ? Later(before.Last + again, now) : DateTimeOffset.MaxValue;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
