using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Running;

/// <summary>Writes the row from which staff lists are read.</summary>
public sealed class Indexer(ForumYears forumYears, IForums forums, IForumYearIndex index, TimeProvider clock)
{
    public async Task RefreshAsync(ForumYearId id, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var forum = await forums.FindAsync(state.AreaId, cancel)
            ?? throw new InvalidOperationException($"Nothing is known of the forum of area {state.AreaId}. Import it first.");
        await index.PutAsync(Row(state, forum, forumYears.PackOf(id).Programme.GrantYear, clock.GetUtcNow()), cancel);
    }

    private static IndexRow Row(ForumYear state, Forum forum, string grantYear, DateTimeOffset now)
    {
        var next = state.Obligations.OrderBy(obligation => obligation.Due).FirstOrDefault();
        return new IndexRow(
            state.Id.Value, state.Version, grantYear, state.AreaId, forum.Area, forum.Name, forum.Region,
            $"{state.Stage}", $"{state.Mou.Stage}", $"{state.Bank.Stage}", $"{state.First.Stage}", $"{state.Second.Stage}", $"{state.Monitoring.Stage}",
            next is null ? "" : $"{next.Owner}", next is null ? "" : $"{next.Kind}", next?.Due,
            state.Obligations.Count(obligation => obligation.IsOverdue(now)),
            state.Award?.Amount.Pence ?? 0, state.Paid.Pence);
    }
}
