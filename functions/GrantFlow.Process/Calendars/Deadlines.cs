using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Calendars;

/// <summary>A deadline of one party: open now, or known already from the timetable.</summary>
public sealed record KnownDeadline(ObligationKind Kind, int Quarter, DateTimeOffset Due);

public static class Deadlines
{
    /// <summary>What follows on its date by itself, once there is a grant.</summary>
    private static readonly ImmutableArray<ObligationKind> Ahead = [ObligationKind.Claim, ObligationKind.Monitoring];

    /// <summary>The soonest first.</summary>
    public static IReadOnlyList<KnownDeadline> Of(ForumYear state, Party party, Programme programme, DateTimeOffset now)
    {
        var open = state.Obligations.Where(owed => owed.Owner == party).Select(owed => new KnownDeadline(owed.Kind, owed.Quarter, owed.Due)).ToList();
        var ahead = from kind in Ahead
                    where ObligationOwners.Of(kind) == party && state.Stage == Stage.Awarded && IsToCome(state, kind) && open.TrueForAll(deadline => deadline.Kind != kind)
                    let due = (programme.Obligations[kind].Due as DueOn)?.Moment
                    where due > now
                    select new KnownDeadline(kind, 0, due.Value);
        return [.. open.Concat(ahead).OrderBy(deadline => deadline.Due)];
    }

    private static bool IsToCome(ForumYear state, ObligationKind kind) => kind == ObligationKind.Claim
        ? state.Second.Stage == Stage.TrancheWaiting
        : state.Monitoring.Stage == Stage.MonitoringNotOpen;
}
