using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>Finds in the events what a form said before it was sent again.</summary>
internal static class SentBefore
{
    /// <returns>The answers before the latest ones, or none where it was sent once.</returns>
    public static async Task<ContentHash?> FindAsync(IForumYearStore store, ForumYearId id, FormKey key, CancellationToken cancel)
    {
        var sent = new List<ContentHash>();
        await foreach (var record in store.ReadEventsAsync(id.Value, cancel: cancel))
            if (AnswersOf(EventRecords.Read(record).Event, key) is { } hash)
                sent.Add(hash);
        return sent.Count < 2 ? null : sent[^2];
    }

    private static ContentHash? AnswersOf(Event happened, FormKey key) => (happened, key.Kind) switch
    {
        (ApplicationSubmitted e, FormKind.Application) => e.Answers,
        (ReportSubmitted e, FormKind.Report) when e.Quarter == key.Quarter => e.Answers,
        (MonitoringSubmitted e, FormKind.Monitoring) => e.Answers,
        _ => null,
    };
}
