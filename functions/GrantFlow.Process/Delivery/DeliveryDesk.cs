using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>What a mail service reports of one message.</summary>
/// <param name="MessageId">Ours, opaque.</param>
/// <param name="At">When it happened, as the service says.</param>
/// <param name="EventId">The service's own name of the report, for its logs. It can change between repeats, so nothing hangs on it.</param>
public sealed record DeliveryReport(string MessageId, MessageState State, DateTimeOffset At, string EventId);

/// <summary>Takes in delivery reports, from whichever mail service. The same reports end in the same state in any order, however
/// often and however late each comes in.</summary>
public sealed class DeliveryDesk(IMessageLog log, IAddressTroubles troubles)
{
    public async Task ReportAsync(IEnumerable<DeliveryReport> reports, CancellationToken cancel = default)
    {
        foreach (var report in reports)
            await ReportAsync(report, cancel);
    }

    private async Task ReportAsync(DeliveryReport report, CancellationToken cancel)
    {
        await log.RecordAsync(report.MessageId, report.State, report.At, cancel);
        Telemetry.MessageIs(null, report.State);
        if (MessageStates.ProblemOf(report.State) is null || await log.FindAsync(report.MessageId, cancel) is not { } entry)
            return;
        // The log’s word, not the report’s: of several reports the surest names the problem.
        var problem = MessageStates.ProblemOf(entry.State)!.Value;
        await troubles.OpenAsync(new AddressTrouble(entry.To, entry.Id, entry.ForumYear, problem, entry.At), entry.TriedAt, cancel);
    }
}
