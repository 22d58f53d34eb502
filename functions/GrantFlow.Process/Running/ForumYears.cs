using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Running;

/// <summary>The packs that this installation runs, by grant year.</summary>
public interface IProgrammes
{
    /// <summary>The grant years there are, the newest first.</summary>
    IReadOnlyList<string> GrantYears { get; }

    /// <exception cref="KeyNotFoundException">There is no pack for this grant year.</exception>
    ProgrammePack Of(string grantYear);
}

/// <summary>Forum years by id: their state, and commands to them.</summary>
public sealed class ForumYears(Ledger ledger, IProgrammes programmes, TimeProvider clock, IEntropy entropy)
{
    public ProgrammePack PackOf(ForumYearId id) => programmes.Of(GrantYearOf(id));

    public ForumYearRules RulesOf(ForumYearId id) => new(PackOf(id).Programme);

    /// <summary>Unborn where the forum was never invited, or where the id names no grant year of ours.</summary>
    public async Task<ForumYear> LoadAsync(ForumYearId id, CancellationToken cancel = default) =>
        programmes.GrantYears.Contains(GrantYearOf(id)) ? await ledger.LoadAsync(id.Value, RulesOf(id), cancel) : ForumYear.Unborn;

    /// <param name="commandId">The same at every try of one press; none for a command that nobody will repeat.</param>
    public Task<Outcome> DoAsync(ForumYearId id, Actor actor, Command command, CommandId? commandId = null, CancellationToken cancel = default) =>
        ledger.CarryAsync(id.Value, RulesOf(id), new Instruction(commandId ?? entropy.Command(), actor, clock.GetUtcNow(), command), cancel);

    /// <summary><c>2026-27</c> of <c>2026-27.derby</c>.</summary>
    private static string GrantYearOf(ForumYearId id) => id.Value.Split('.')[0];
}
