using System.Collections.Concurrent;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Delivery;

/// <summary>A mail service on its bad days, around one that works: it refuses messages, loses the answer, and reports late, twice
/// and out of order what became of them. Everything follows from the seed, the message and how often it was tried.</summary>
internal sealed class FaultyMailer(IMailer mailbox, MailFaults faults, SqliteMailReports reports, TimeProvider clock) : IMailer
{
    private readonly ConcurrentDictionary<string, int> tries = new(StringComparer.Ordinal);

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        var chance = faults.Of(message.Id, tries.AddOrUpdate(message.Id, 1, (_, before) => before + 1));
        var fate = chance.Fate;
        if (fate is Fate.Refused)
            return SendResult.Failed;
        if (fate is Fate.Lost)
            return SendResult.Unknown;
        await mailbox.SendAsync(message, cancel);
        await reports.PutAsync(chance.Reports(message.Id, clock.GetUtcNow()), cancel);
        return fate is Fate.AnswerLost or Fate.NeverHeardOf ? SendResult.Unknown : SendResult.Accepted;
    }

    /// <summary>It keeps no list that anybody could ask for.</summary>
    public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => Task.FromResult(SendEvidence.None);
}
