using GrantFlow.Core;
using GrantFlow.Core.GrantYears;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>What a grant year has done for it. Each looks at the record first, and can be repeated.</summary>
public sealed class GrantYearActivities(GrantYears years, IProgrammes programmes, Advancer advancer, Invitations invitations, QuarterReturns returns, TimeProvider clock, ILogger<GrantYearActivities> log)
{
    public const string Open = "OpenGrantYear", Reach = "ReachMilestone", Areas = "ListAreas", Invite = "InviteForums", ForumYears = "ListForumYears",
        CountPart = "CountForumYears", KeepReturn = "KeepNationalReturn", Close = "CloseGrantYear", PrepareNext = "PrepareNextGrantYear";

    /// <returns>How long to wait before asking again, or none where the year has been opened.</returns>
    [Function(Open)]
    public async Task<TimeSpan?> OpenAsync([ActivityTrigger] string year, CancellationToken cancel)
    {
        if ((await years.LoadAsync(year, cancel)).Stage != GrantYearStage.Draft)
            return null;
        var wait = programmes.Of(year).Programme.Timetable.ApplicationsOpen - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            return wait;
        await years.OpenAsync(year, Actor.System, new CommandId("time-open"), cancel);
        return null;
    }

    /// <returns>How long to wait before asking again, or none where the milestone has been reached.</returns>
    [Function(Reach)]
    public async Task<TimeSpan?> ReachAsync([ActivityTrigger] MilestoneName asked, CancellationToken cancel)
    {
        await advancer.CatchUpAsync(asked.Year, cancel);
        return (await years.LoadAsync(asked.Year, cancel)).Ahead.FirstOrDefault(due => due.Milestone.ToString() == asked.Milestone)?.Due - clock.GetUtcNow();
    }

    [Function(Areas)]
    public async Task<string[]> ListAreasAsync([ActivityTrigger] string year, CancellationToken cancel) => [.. await invitations.AreasAsync(cancel)];

    /// <returns>How many of the batch could not be invited.</returns>
    [Function(Invite)]
    public async Task<int> InviteAsync([ActivityTrigger] YearBatch batch, CancellationToken cancel)
    {
        var unknown = 0;
        foreach (var area in batch.Ids)
        {
            if (await invitations.InviteAsync(batch.Year, area, cancel) != Invited.NobodyKnown)
                continue;
            unknown++;
            log.LogWarning("The forum of {Area} was not invited to {Year}: no earlier year names its people. Import them", area, batch.Year);
        }

        return unknown;
    }

    [Function(ForumYears)]
    public async Task<string[]> ListForumYearsAsync([ActivityTrigger] string year, CancellationToken cancel) => [.. await returns.ForumYearsAsync(year, cancel)];

    [Function(CountPart)]
    public Task<ReturnFigures> CountAsync([ActivityTrigger] YearBatch batch, CancellationToken cancel) => returns.CountAsync(batch.Ids, cancel);

    [Function(KeepReturn)]
    public async Task KeepReturnAsync([ActivityTrigger] ReturnParts parts, CancellationToken cancel)
    {
        var document = await returns.KeepAsync(parts.Year, parts.Quarter, parts.Parts, cancel);
        log.LogInformation("The national return of {Year}, quarter {Quarter}, is document {Document}", parts.Year, parts.Quarter, document);
    }

    /// <returns>Whether it is closed. It is not while a forum year has not come to its end.</returns>
    [Function(Close)]
    public async Task<bool> CloseAsync([ActivityTrigger] string year, CancellationToken cancel)
    {
        if ((await years.LoadAsync(year, cancel)).Stage == GrantYearStage.Closed)
            return true;
        var refusal = (await years.CloseAsync(year, Actor.System, cancel: cancel)).Why;
        if (refusal is not null)
            log.LogWarning("{Year} is not closed yet: {Why}", year, refusal.Sentence);
        return refusal is null;
    }

    /// <returns>The next year that has a pack, or nothing. The sweep starts every year that has one.</returns>
    [Function(PrepareNext)]
    public string NextAfter([ActivityTrigger] string year)
    {
        var next = programmes.GrantYears.Where(later => string.CompareOrdinal(later, year) > 0).Order(StringComparer.Ordinal).FirstOrDefault();
        if (next is null)
            log.LogWarning("{Year} is over, and no pack of a later year is deployed. Add one", year);
        return next ?? "";
    }
}
