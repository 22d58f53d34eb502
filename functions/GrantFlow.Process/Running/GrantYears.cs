using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.GrantYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Running;

/// <summary>Grant years by name: <c>2026-27</c>. Each is kept beside its forum years, whose ids begin with that name and a full stop.</summary>
public sealed class GrantYears(Ledger ledger, IProgrammes programmes, IForumYearStore store, TimeProvider clock, IEntropy entropy)
{
    /// <summary>Whether a record’s id is a grant year’s, and no forum year’s.</summary>
    public static bool Owns(string id) => !id.Contains('.', StringComparison.Ordinal);

    public GrantYearRules RulesOf(string grantYear) => new(programmes.Of(grantYear).Programme);

    public Task<GrantYear> LoadAsync(string grantYear, CancellationToken cancel = default) =>
        ledger.LoadAsync(grantYear, RulesOf(grantYear), cancel);

    /// <summary>Opens the year with the pack as it is now, and records that pack’s hash.</summary>
    public Task<Outcome> OpenAsync(string grantYear, Actor actor, CommandId? commandId = null, CancellationToken cancel = default) =>
        DoAsync(grantYear, actor, new OpenGrantYear(programmes.Of(grantYear).Hash), commandId, cancel);

    /// <summary>Closes the year once every forum year of it has come to an end.</summary>
    public async Task<Outcome> CloseAsync(string grantYear, Actor actor, CommandId? commandId = null, CancellationToken cancel = default)
    {
        var unfinished = 0;
        var rules = new ForumYearRules(programmes.Of(grantYear).Programme);
        await foreach (var id in store.ListAsync(cancel))
            if (id.StartsWith(grantYear + ".", StringComparison.Ordinal) && !(await ledger.LoadAsync(id, rules, cancel)).IsOver)
                unfinished++;
        return await DoAsync(grantYear, actor, new CloseGrantYear(unfinished), commandId, cancel);
    }

    /// <summary>Whether the pack is still the one that the year opened with. A year that is not open has no pack yet.</summary>
    public PackMatch Match(string grantYear, GrantYear year) =>
        year.Stage == GrantYearStage.Draft || year.Pack == programmes.Of(grantYear).Hash ? PackMatch.Same : PackMatch.Changed;

    private Task<Outcome> DoAsync(string grantYear, Actor actor, Command command, CommandId? commandId, CancellationToken cancel) =>
        ledger.CarryAsync(grantYear, RulesOf(grantYear), new Instruction(commandId ?? entropy.Command(), actor, clock.GetUtcNow(), command), cancel);
}

public enum PackMatch
{
    Same,
    Changed,
}
