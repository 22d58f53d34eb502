using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports;

/// <summary>The figures of some forum years, or of all. Money in pence.</summary>
public sealed record ReturnFigures(int Forums, int Awards, int ReportsAccepted, long AwardedPence, long PaidPence, long SpentPence)
{
    public static readonly ReturnFigures None = new(0, 0, 0, 0, 0, 0);

    public static ReturnFigures operator +(ReturnFigures one, ReturnFigures other) => new(
        one.Forums + other.Forums, one.Awards + other.Awards, one.ReportsAccepted + other.ReportsAccepted,
        checked(one.AwardedPence + other.AwardedPence), checked(one.PaidPence + other.PaidPence), checked(one.SpentPence + other.SpentPence));

    public static ReturnFigures Of(ForumYear year) => new(
        1, year.Award is null ? 0 : 1, year.Reports.Count(report => report.Stage == Stage.ReportAccepted),
        year.Award?.Amount.Pence ?? 0, year.Paid.Pence, year.Reports.Sum(report => report.Spent.Pence));
}

/// <param name="Quarter">The quarter that had just ended, 1 to 4.</param>
/// <param name="At">The moment that the figures tell of.</param>
public sealed record QuarterReturn(string GrantYear, int Quarter, DateTimeOffset At, ReturnFigures Figures);

/// <summary>The short return of a quarter’s end: counted from the records themselves, in parts at once, and kept as a document that later
/// changes do not touch. It is another thing than <see cref="National.NationalReturn"/>, which is gathered from the rows of figures whenever
/// somebody asks, tells reports as they stand then, and adds up what forums reported. They count differently: here every award made and
/// every report accepted so far counts, there no grant that was given up, and each report in its own quarter.</summary>
public sealed class QuarterReturns(IForumYearStore store, Running.ForumYears forumYears, IDocumentStore documents, TimeProvider clock)
{
    /// <summary>The forum years of a grant year, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> ForumYearsAsync(string grantYear, CancellationToken cancel = default)
    {
        var ids = new List<string>();
        await foreach (var id in store.ListAsync(cancel))
            if (id.StartsWith(grantYear + ".", StringComparison.Ordinal))
                ids.Add(id);
        return ids;
    }

    public async Task<ReturnFigures> CountAsync(IEnumerable<string> ids, CancellationToken cancel = default)
    {
        var sum = ReturnFigures.None;
        foreach (var id in ids)
            sum += ReturnFigures.Of(await forumYears.LoadAsync(new ForumYearId(id), cancel));
        return sum;
    }

    /// <returns>The name of the document.</returns>
    public async Task<ContentHash> KeepAsync(string grantYear, int quarter, IEnumerable<ReturnFigures> parts, CancellationToken cancel = default)
    {
        var sum = parts.Aggregate(ReturnFigures.None, (one, other) => one + other);
        return await documents.PutAsync(CanonicalJson.Serialize(new QuarterReturn(grantYear, quarter, clock.GetUtcNow(), sum)), cancel);
    }
}
