using GrantFlow.Functions.SendGrid;
using GrantFlow.Process.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GrantFlow.Functions.Webhooks;

/// <summary>Takes in SendGrid's events. Repeats and late ones do no harm: the desk keeps the surest word of each message.</summary>
public sealed class SendGridDoor(DeliveryDesk desk, IOptions<SendGridSettings> options, TimeProvider clock, ILogger<SendGridDoor> log)
{
    /// <returns>The status to answer with. SendGrid calls again for anything but success, so nothing that is wrong for good gets a 5xx.</returns>
    public async Task<int> TakeInAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await SendGridCall.ReadAsync(request, cancel) is not { } call)
            return StatusCodes.Status413PayloadTooLarge;
        var check = call.Check(options.Value.WebhookKey, clock.GetUtcNow());
        if (check != SignatureCheck.Genuine)
        {
            log.LogWarning("A call to SendGrid's webhook was turned away: {Check}", check);
            return StatusCodes.Status403Forbidden;
        }

        switch (SendGridEvents.Parse(call.Body))
        {
            case ParsedEvents.Read read:
                await desk.ReportAsync(read.Reports, cancel);
                return StatusCodes.Status204NoContent;
            case ParsedEvents.Unreadable unreadable:
                log.LogError("A signed call of SendGrid’s could not be read: {Sentence}", unreadable.Sentence);
                return StatusCodes.Status400BadRequest;
            default:
                throw new InvalidOperationException("Events that are neither read nor unreadable");
        }
    }
}
