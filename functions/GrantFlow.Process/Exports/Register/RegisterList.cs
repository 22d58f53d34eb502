using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Exports.Awards;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports.Register;

/// <summary>One forum as everybody may see it.</summary>
/// <param name="Contact">How the public can reach it, or none where it gave nothing for that.</param>
/// <param name="Stage">Where its year stands, in the words for the public.</param>
/// <param name="Awarded">In pounds; none where there is no grant yet or it is not published.</param>
public sealed record RegisterRow(string Forum, string Area, string? GssCode, string Region, string Authority, string? Contact, string Stage, decimal? Awarded);

/// <param name="Next">What to begin after for the next page, or none.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, string? Next);

/// <summary>The public register of forums, from index and figures: no record is read.</summary>
public sealed class RegisterList(IForumYearIndex index, IFigures figures, IForums forums)
{
    public async Task<RegisterPage> ReadAsync(IndexFilter filter, string after, int size, CancellationToken cancel = default)
    {
        var found = await index.ListAsync(filter, after, size + 1, cancel);
        var rows = new List<RegisterRow>();
        foreach (var row in found.Take(size))
            rows.Add(await RowAsync(row, cancel));
        return new RegisterPage(rows, found.Count > size ? found[size - 1].Id : null);
    }

    private async Task<RegisterRow> RowAsync(IndexRow row, CancellationToken cancel)
    {
        var known = await figures.FindAsync(new ForumYearId(row.Id), cancel);
        var forum = known?.Forum ?? await forums.FindAsync(row.AreaId, cancel);
        var contact = known is { Applied.Contact: { Length: > 0 } given } && !known.Withholds(PublishedPart.Contact) ? given : null;
        // A row names its forum, so an award whose holder is withheld cannot stand in it.
        var awarded = known is not null && AwardList.IsPublished(known) && !known.Withholds(PublishedPart.Recipient) ? known.Award!.Amount.Pence / 100m : (decimal?)null;
        return new RegisterRow(
            row.Forum, row.Area, forum?.GssCode is { Length: > 0 } code ? code : null, row.Region, forum?.Authority ?? "", contact,
            Enum.TryParse<Stage>(row.Stage, out var stage) ? StageWords.ForPublic(stage) : row.Stage, awarded);
    }
}
