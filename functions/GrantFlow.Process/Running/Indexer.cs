using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Running;

/// <summary>Writes the row from which staff lists are read.</summary>
public sealed class Indexer(ForumYears forumYears, IForums forums, IForumYearIndex index, AddressDesk addresses, TimeProvider clock)
{
    public async Task RefreshAsync(ForumYearId id, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        await WriteAsync(state, cancel);
        await addresses.SweepAsync(state, cancel);
    }

    /// <summary>Writes the row of this state.</summary>
    public async Task WriteAsync(ForumYear state, CancellationToken cancel = default)
    {
        var forum = await forums.FindAsync(state.AreaId, cancel)
            ?? throw new InvalidOperationException($"Nothing is known of the forum of area {state.AreaId}. Import it first.");
        var programme = forumYears.PackOf(state.Id).Programme;
        await index.PutAsync(Row(state, forum, programme.GrantYear, clock.GetUtcNow()), Tasks(state, programme), cancel);
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

    /// <summary>What Contact owes. Whom the pack’s ladder turns to first is whose task it is.</summary>
    private static IReadOnlyList<IndexTask> Tasks(ForumYear state, Programme programme) =>
        [.. state.Obligations.Where(owed => owed.Owner == Party.Contact).Select(owed => new IndexTask(
            owed.Id.Value, $"{owed.Kind}", owed.Quarter,
            programme.Obligations[owed.Kind].Ladder is [{ To: [var first, ..] }, ..] ? first : Role.Adviser, owed.Opened, owed.Due))];
}
