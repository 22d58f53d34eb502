using GrantFlow.Core.ForumYears;
using GrantFlow.Core.GrantYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Records;

/// <summary>A grant year's rules under its programme. It asks nothing of the outside world yet.</summary>
public sealed class GrantYearRules(Programme programme) : IRules<GrantYear>
{
    public GrantYear Unborn => GrantYear.Unborn;

    public Decision Decide(GrantYear state, Instruction instruction) => GrantYearRuleBook.Decide(state, instruction, programme);

    public GrantYear Evolve(GrantYear state, IEnumerable<Event> events) => events.Aggregate(state, GrantYearRuleBook.Evolve);

    public IEnumerable<Effect> Effects(GrantYear before, IEnumerable<Event> events) => [];

    public DateTimeOffset NotBefore(Effect effect, Instruction because) => because.At;

    public IEnumerable<Instruction> Due(GrantYear state, DateTimeOffset now) => GrantYearRuleBook.Due(state, now);

    public DateTimeOffset? NextWakeUp(GrantYear state, DateTimeOffset now) => GrantYearRuleBook.NextWakeUp(state, now);
}
