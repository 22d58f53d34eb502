using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Records;

/// <summary>The pure rules of one kind of record, as the ledger asks them.</summary>
public interface IRules<TState>
    where TState : class
{
    TState Unborn { get; }

    Decision Decide(TState state, Instruction instruction);

    TState Evolve(TState state, IEnumerable<Event> events);

    IEnumerable<Effect> Effects(TState before, IEnumerable<Event> events);

    /// <summary>The moment of an effect’s first try.</summary>
    DateTimeOffset NotBefore(Effect effect, Instruction because);

    IEnumerable<Instruction> Due(TState state, DateTimeOffset now);

    DateTimeOffset? NextWakeUp(TState state, DateTimeOffset now);
}

/// <summary>A forum year's rules under one programme.</summary>
public sealed class ForumYearRules(Programme programme) : IRules<ForumYear>
{
    public ForumYear Unborn => ForumYear.Unborn;

    public Decision Decide(ForumYear state, Instruction instruction) => Decider.Decide(state, instruction, programme);

    public ForumYear Evolve(ForumYear state, IEnumerable<Event> events) => Evolution.Evolve(state, events);

    public IEnumerable<Effect> Effects(ForumYear before, IEnumerable<Event> events) => Core.ForumYears.Effects.OfBatch(before, events);

    public DateTimeOffset NotBefore(Effect effect, Instruction because) => Clockwork.NotBefore(effect, because, programme);

    public IEnumerable<Instruction> Due(ForumYear state, DateTimeOffset now) => Clockwork.Due(state, programme, now);

    public DateTimeOffset? NextWakeUp(ForumYear state, DateTimeOffset now) => Clockwork.NextWakeUp(state, programme, now);
}
