using GrantFlow.Functions.Orchestrations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace GrantFlow.Functions.Pages;

/// <summary>The doors of the site, one for each audience, so that each has its own figures and can be switched off alone. All of them
/// lead to the same pipeline, which decides who may enter. They take every method: the pages answer the ones that they do not know.</summary>
public sealed class PagesTriggers(WebHandOver web, Signals signals)
{
    [Function("forum")]
    public Task<IActionResult> ForumAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "forum/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) => RunAsync(request, client);

    [Function("authority")]
    public Task<IActionResult> AuthorityAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "authority/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) => RunAsync(request, client);

    /// <summary>The Functions host keeps every path that begins with <c>admin</c> for itself, so the pages stand under another.</summary>
    [Function("admin")]
    public Task<IActionResult> AdminAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "staff/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) => RunAsync(request, client);

    [Function("public")]
    public Task<IActionResult> PublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) => RunAsync(request, client);

    private async Task<IActionResult> RunAsync(HttpRequest request, DurableTaskClient client)
    {
        signals.Listen();
        await web.RunAsync(request.HttpContext);
        // Whoever asked has the whole answer before any orchestration hears of it.
        await request.HttpContext.Response.CompleteAsync();
        await signals.PassOnAsync(client);
        return new EmptyResult();
    }
}
