using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Pages;

/// <summary>Whether this instance runs and reaches the records. It tells nobody more than that.</summary>
public sealed class HealthTrigger(IForumYearStore store, ILogger<HealthTrigger> log)
{
    [Function("health")]
    public async Task<IActionResult> CheckAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancel)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            await store.NextDueAsync(cancel);
            return new ContentResult { Content = "ok", ContentType = "text/plain" };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The records cannot be reached");
            return new ContentResult { Content = "records", ContentType = "text/plain", StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }
}
