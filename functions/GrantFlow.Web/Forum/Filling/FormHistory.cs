using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>When a form was sent last, and what was asked to be changed since. Read from the events, because the forum
/// year itself remembers only the latest return and note of whichever form.</summary>
public sealed record FormHistory(DateTimeOffset? SentAt, FormReturn? Returned)
{
    private static readonly FormHistory None = new(null, null);

    private static readonly ImmutableHashSet<string> Types =
    [
        nameof(ApplicationSubmitted), nameof(ApplicationReturned), nameof(ReportSubmitted), nameof(ReportReturned),
        nameof(SecondTrancheClaimed), nameof(MonitoringSubmitted), nameof(MonitoringQueried),
    ];

    public static async Task<FormHistory> ReadAsync(IForumYearStore store, ForumYearId id, FormKey key, CancellationToken cancel)
    {
        var history = None;
        await foreach (var record in store.ReadEventsAsync(id.Value, cancel: cancel))
            if (Types.Contains(record.Type))
                history = history.After(key, EventRecords.Read(record).Event);
        return history;
    }

    private FormHistory After(FormKey key, Event happened) => (key.Kind, happened) switch
    {
        (FormKind.Application, ApplicationSubmitted) or (FormKind.Claim, SecondTrancheClaimed) or (FormKind.Monitoring, MonitoringSubmitted) => new(happened.At, null),
        (FormKind.Report, ReportSubmitted sent) when sent.Quarter == key.Quarter => new(happened.At, null),
        (FormKind.Application, ApplicationReturned back) => this with { Returned = new(back.Sections, back.Note) },
        (FormKind.Report, ReportReturned back) when back.Quarter == key.Quarter => this with { Returned = new(back.Sections, back.Note) },
        (FormKind.Monitoring, MonitoringQueried back) => this with { Returned = new(back.Sections, back.Note) },
        _ => this,
    };
}

public sealed record FormReturn(ImmutableArray<string> Sections, ContentHash Note);
