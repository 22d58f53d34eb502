using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Running;

/// <summary>Invites forums to a new grant year as the year before left them: the same people, and what they owe of last year’s money.</summary>
public sealed class Invitations(IForums forums, ForumYears forumYears, IProgrammes programmes)
{
    /// <summary>The same at every try, so that a forum is invited once.</summary>
    private static readonly CommandId Invitation = new("year-invite");

    /// <summary>Areas that have a forum, in ordinal order.</summary>
    public async Task<ImmutableArray<string>> AreasAsync(CancellationToken cancel = default)
    {
        var areas = new List<string>();
        await foreach (var forum in forums.ListAsync(cancel))
            areas.Add(forum.AreaId);
        return [.. areas.Order(StringComparer.Ordinal)];
    }

    public async Task<Invited> InviteAsync(string grantYear, string areaId, CancellationToken cancel = default)
    {
        var id = ForumYearId.For(grantYear, areaId);
        if (await forumYears.LoadAsync(id, cancel) is not { Stage: Stage.Uninvited })
            return Invited.Already;
        if (await BeforeAsync(grantYear, areaId, cancel) is not { } before)
            return Invited.NobodyKnown;
        var command = new InviteForum(id, areaId, before.People, PriorOf(before));
        return await forumYears.DoAsync(id, Actor.System, command, Invitation, cancel) is Outcome.Refused ? Invited.NobodyKnown : Invited.Now;
    }

    /// <summary>The forum’s latest year before this one, of those that have a pack here.</summary>
    private async Task<ForumYear?> BeforeAsync(string grantYear, string areaId, CancellationToken cancel)
    {
        foreach (var earlier in programmes.GrantYears.Where(year => string.CompareOrdinal(year, grantYear) < 0))
            if (await forumYears.LoadAsync(ForumYearId.For(earlier, areaId), cancel) is { Stage: not Stage.Uninvited } before)
                return before;
        return null;
    }

    private static PriorYear PriorOf(ForumYear before) => before switch
    {
        { MoneyReleased: false } => PriorYear.None,
        { Monitoring: { Stage: Stage.MonitoringApproved, Underspend: { } underspend } } => new PriorYear(PriorMonitoring.Settled, underspend),
        _ => new PriorYear(PriorMonitoring.Outstanding, Money.Zero),
    };
}

public enum Invited
{
    Now,
    /// <summary>It had been invited before.</summary>
    Already,
    /// <summary>There is no earlier year to take its people from. Staff import or name them.</summary>
    NobodyKnown,
}
