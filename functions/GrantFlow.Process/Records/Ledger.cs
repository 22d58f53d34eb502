using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Records;

/// <summary>Takes commands to the record: load, decide, append as one batch, and wake whoever waits.</summary>
public sealed class Ledger(IForumYearStore store, IWakeUps wakeUps)
{
    /// <summary>How often a command is decided anew because somebody else was first.</summary>
    private const int Rounds = 8;

    private readonly StateCache states = new();

    private static readonly Refusal Busy = new("Busy", "Several people are changing this record at this moment. Nothing was changed. Try again in a minute.");

    /// <summary>The state as of now; unborn where nothing was recorded.</summary>
    public async Task<TState> LoadAsync<TState>(string id, IRules<TState> rules, CancellationToken cancel = default)
        where TState : class =>
        State(await store.LoadAsync(id, cancel), rules);

    public async Task<Outcome> CarryAsync<TState>(string id, IRules<TState> rules, Instruction instruction, CancellationToken cancel = default)
        where TState : class
    {
        using var span = Telemetry.Command(id, instruction);
        var outcome = await RecordAsync(id, rules, instruction, cancel);
        Telemetry.CommandEnded(span, instruction, outcome);
        return outcome;
    }

    private async Task<Outcome> RecordAsync<TState>(string id, IRules<TState> rules, Instruction instruction, CancellationToken cancel)
        where TState : class
    {
        if (await store.FindOperationAsync(id, instruction.Id, cancel) is { } earlier)
            return new Outcome.Repeated(earlier.LastSequence);
        for (var round = 0; round < Rounds; round++)
        {
            var head = await store.LoadAsync(id, cancel);
            var state = State(head, rules);
            var decision = rules.Decide(state, instruction);
            if (decision is not Decision.Accepted accepted)
                return await RefuseAsync(id, instruction, ((Decision.Refused)decision).Refusal, cancel);
            var result = await store.AppendAsync(Batch(id, head, state, rules, instruction, accepted.Events), cancel);
            if (result is AppendResult.Conflict)
                continue;
            wakeUps.Changed(id);
            return result is AppendResult.Repeated repeated
                ? new Outcome.Repeated(repeated.Earlier.LastSequence)
                : new Outcome.Done((head?.Version ?? 0) + accepted.Events.Length);
        }

        return new Outcome.Refused(Busy);
    }

    /// <summary>Moves the wake-up where nothing is due although it has come, such as a reminder outside sending hours.</summary>
    public async Task RescheduleAsync<TState>(string id, IRules<TState> rules, DateTimeOffset now, CancellationToken cancel = default)
        where TState : class
    {
        if (await store.LoadAsync(id, cancel) is not { NextWakeUp: { } wakeUp } head || wakeUp > now)
            return;
        var next = rules.NextWakeUp(State(head, rules), now);
        if (next == wakeUp)
            return;
        var operation = new CommandId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"wake-{head.Version}-{now.UtcTicks}"));
        await store.AppendAsync(new AppendBatch(id, head.Version, operation, [], [], head with { NextWakeUp = next }), cancel);
    }

    /// <summary>A command that is refused because its own twin was recorded a moment before is answered as the twin was.</summary>
    private async Task<Outcome> RefuseAsync(string id, Instruction instruction, Refusal refusal, CancellationToken cancel) =>
        await store.FindOperationAsync(id, instruction.Id, cancel) is { } twin
            ? new Outcome.Repeated(twin.LastSequence)
            : new Outcome.Refused(refusal);

    private TState State<TState>(Head? head, IRules<TState> rules)
        where TState : class =>
        head is null ? rules.Unborn : states.Of<TState>(head);

    private AppendBatch Batch<TState>(string id, Head? head, TState before, IRules<TState> rules, Instruction instruction, IReadOnlyList<Event> events)
        where TState : class
    {
        var after = rules.Evolve(before, events);
        var records = EventRecords.Write(head, events, instruction);
        var effects = EffectRecords.Write(records[^1].Sequence, rules.Effects(before, events), effect => rules.NotBefore(effect, instruction));
        var next = new Head(id, records[^1].Sequence, records[^1].Hash, CanonicalJson.Serialize(after), rules.NextWakeUp(after, instruction.At));
        states.Keep(next, after);
        return new AppendBatch(id, head?.Version ?? 0, instruction.Id, records, effects, next);
    }
}
