using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Delivery;

/// <summary>A mail service at its best: what it takes is delivered at once, and it says so.</summary>
internal sealed class PromptMailer(IMailer mailbox, DeliveryDesk desk, TimeProvider clock) : IMailer
{
    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        var result = await mailbox.SendAsync(message, cancel);
        if (result == SendResult.Accepted)
            await desk.ReportAsync([new DeliveryReport(message.Id, MessageState.Delivered, clock.GetUtcNow(), "")], cancel);
        return result;
    }

    public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => mailbox.FindEvidenceAsync(messageId, cancel);
}
