using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>A spending plan that replaces the application’s, with the forum’s reason.</summary>
public sealed record PlanPaper(string Salt, ImmutableArray<BudgetLine> Lines, string Reason);

/// <summary>Changes of the spending plan: the forum asks, its adviser agrees.</summary>
public sealed class PlanDesk(Papers papers, Filing filing)
{
    public Task<Outcome> AskAsync(ForumYearId id, Actor actor, ImmutableArray<BudgetLine> lines, string reason, CommandId commandId, CancellationToken cancel = default) =>
        filing.GiveAsync(id, actor, new PlanPaper(papers.Salt(), lines, reason.Trim()), plan => new AskPlanChange(plan, Budget.Planned(lines)), commandId, cancel);

    public Task<PlanPaper?> ReadAskedAsync(ForumYear state, CancellationToken cancel = default) => papers.FindAsync<PlanPaper>(state.Plan.Asked, cancel);

    /// <summary>The lines that count now: those agreed last, else the application’s.</summary>
    public async Task<ImmutableArray<BudgetLine>> ReadCurrentAsync(ForumYear state, CancellationToken cancel = default)
    {
        if (await papers.FindAsync<PlanPaper>(state.Plan.Agreed, cancel) is { } agreed)
            return agreed.Lines;
        var application = await papers.FindAsync<AnswerSet>(state.Application?.Answers, cancel);
        return application?.Answers.Lines(FormCommands.Plan) ?? [];
    }
}
