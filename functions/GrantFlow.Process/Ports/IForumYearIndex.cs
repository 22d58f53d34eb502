using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>What staff lists are read from: a row a forum year, refreshed by an effect and rebuildable from events.</summary>
public interface IForumYearIndex
{
    /// <summary>Writes the row, and in place of the earlier tasks of this forum year these, unless a newer version stands already.</summary>
    /// <param name="tasks">What Contact owes in it.</param>
    Task PutAsync(IndexRow row, IReadOnlyList<IndexTask> tasks, CancellationToken cancel = default);

    /// <summary>Takes all rows and tasks of a grant year away, so that they can be written anew.</summary>
    Task ClearAsync(string grantYear, CancellationToken cancel = default);

    /// <summary>Tasks of Contact, the longest waiting first, after <paramref name="after"/> (a row's place; none for the first page).</summary>
    Task<IReadOnlyList<TaskRow>> ListTasksAsync(TaskFilter filter, string? after, int limit, CancellationToken cancel = default);

    /// <summary>A page of rows in ordinal order of id, which in one grant year is the order of area ids, after
    /// <paramref name="after"/> (an id; none for the first page).</summary>
    Task<IReadOnlyList<IndexRow>> ListAsync(IndexFilter filter, string? after, int limit, CancellationToken cancel = default);

    /// <summary>How many forum years stand at each stage, by region, and how many of them are overdue at <paramref name="now"/>;
    /// in ordinal order of region, then stage.</summary>
    Task<IReadOnlyList<StageCount>> CountAsync(string grantYear, DateTimeOffset now, CancellationToken cancel = default);
}

/// <param name="Late">How many obligations of whichever party were overdue when the row was written or will be at <paramref name="NextDue"/>.</param>
/// <param name="WaitsFor">The party whose obligation is due first, or empty.</param>
/// <param name="NextDue">When the first open obligation is due.</param>
public sealed record IndexRow(
    string Id, long Version, string GrantYear, string AreaId, string Area, string Forum, string Region,
    string Stage, string Mou, string Bank, string FirstTranche, string SecondTranche, string Monitoring,
    string WaitsFor, string NextObligation, DateTimeOffset? NextDue, int Late,
    long AwardedPence, long PaidPence);

/// <summary>Every part narrows the list; empty parts do not.</summary>
/// <param name="Search">Found anywhere in the name of area or forum, whatever the case.</param>
/// <param name="OverdueAt">Only those whose first open obligation is due at this moment or before it.</param>
public sealed record IndexFilter(string GrantYear, string? Region = null, string? Stage = null, string? WaitsFor = null, string? Search = null, DateTimeOffset? OverdueAt = null);

public sealed record StageCount(string Region, string Stage, int Count, int Overdue, long AwardedPence, long PaidPence);

/// <summary>Something that Contact owes in one forum year.</summary>
/// <param name="Obligation">Its id in the forum year.</param>
/// <param name="Kind">Name of its kind.</param>
/// <param name="Quarter">1 to 4, or 0.</param>
/// <param name="Role">Whose task it is.</param>
public sealed record IndexTask(string Obligation, string Kind, int Quarter, Role Role, DateTimeOffset Opened, DateTimeOffset Due);

/// <param name="Place">Where it stands in the list.</param>
public sealed record TaskRow(string Place, string ForumYear, string Area, string Forum, string Region, IndexTask Task);

/// <summary>Every part narrows the list; empty parts do not.</summary>
public sealed record TaskFilter(string GrantYear, string? Region = null, Role? Role = null);
