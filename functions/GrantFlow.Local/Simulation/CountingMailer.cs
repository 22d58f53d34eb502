using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Counts messages and passes them on where there is a mailbox.</summary>
/// <param name="mailbox">None where nobody will read them: every message is composed, counted and let go.</param>
internal sealed class CountingMailer(IMailer? mailbox, Tally tally, CodeReader codes) : IMailer
{
    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        Tally.Count(tally.Messages, message.Template);
        tally.Took(message.Id);
        codes.Came(message);
        return mailbox is null ? SendResult.Accepted : await mailbox.SendAsync(message, cancel);
    }

    public async Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) =>
        mailbox is null ? SendEvidence.None : await mailbox.FindEvidenceAsync(messageId, cancel);
}
