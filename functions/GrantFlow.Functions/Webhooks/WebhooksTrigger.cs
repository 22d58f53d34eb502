using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace GrantFlow.Functions.Webhooks;

/// <summary>Where other services call. Each proves itself by a signature; none has a session.</summary>
public sealed class WebhooksTrigger(SendGridDoor sendGrid)
{
    [Function("webhooks")]
    public async Task<IActionResult> SendGridAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/sendgrid")] HttpRequest request, CancellationToken cancel) =>
        new StatusCodeResult(await sendGrid.TakeInAsync(request, cancel));
}
