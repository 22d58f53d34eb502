using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports;

/// <summary>A row for each forum year: where it stands, who is awaited, and its money in pounds.</summary>
public sealed class ForumYearTable(IForumYearStore store, IForums forums)
{
    private static readonly string[] Columns =
    [
        "id", "area_id", "area", "gss_code", "la_code", "region", "forum", "authority",
        "stage", "mou", "bank", "first_payment", "second_payment", "reports", "monitoring", "waits_for", "next_obligation", "next_due", "overdue",
        "requested", "awarded", "first_paid", "second_paid", "paid", "prior_monitoring", "prior_underspend", "underspend",
    ];

    /// <summary>The header and then the rows, in ordinal order of their ids, each with its line end.</summary>
    /// <param name="now">What is overdue is overdue at this moment.</param>
    public async IAsyncEnumerable<string> WriteAsync(DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        yield return CsvLine.Write(Columns);
        await foreach (var id in store.ListAsync(cancel))
        {
            if (await store.LoadAsync(id, cancel) is not { } head || !IsForumYear(id))
                continue;
            var state = Json.CanonicalJson.Parse<ForumYear>(head.Snapshot.Span);
            yield return CsvLine.Write(Row(state, await forums.FindAsync(state.AreaId, cancel), now));
        }
    }

    /// <summary>The grant year itself has a record too, under an id without an area.</summary>
    private static bool IsForumYear(string id) => id.Contains('.', StringComparison.Ordinal);

    private static IEnumerable<string> Row(ForumYear state, Forum? forum, DateTimeOffset now)
    {
        var next = state.Obligations.MinBy(obligation => obligation.Due);
        return
        [
            state.Id.Value, state.AreaId, forum?.Area ?? "", forum?.GssCode ?? "", forum?.AuthorityCode ?? "", forum?.Region ?? "", forum?.Name ?? "", forum?.Authority ?? "",
            StageWords.ForStaff(state.Stage), StageWords.ForStaff(state.Mou.Stage), StageWords.ForStaff(state.Bank.Stage),
            StageWords.ForStaff(state.First.Stage), StageWords.ForStaff(state.Second.Stage),
            string.Join("; ", state.Reports.Select(report => StageWords.ForStaff(report.Stage))), StageWords.ForStaff(state.Monitoring.Stage),
            next is null ? "" : $"{next.Owner}", next is null ? "" : $"{next.Kind}", CsvCell.Moment(next?.Due),
            CsvCell.Number(state.Obligations.Count(obligation => obligation.IsOverdue(now))),
            CsvCell.Pounds(state.Application?.Requested), CsvCell.Pounds(state.Award?.Amount), CsvCell.Pounds(state.First.PaidAmount), CsvCell.Pounds(state.Second.PaidAmount), CsvCell.Pounds(state.Paid),
            state.Prior.Monitoring == PriorMonitoring.Settled ? "approved" : "outstanding", CsvCell.Pounds(state.Prior.Underspend), CsvCell.Pounds(state.Monitoring.Underspend),
        ];
    }
}
