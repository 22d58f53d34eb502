using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Api;

/// <summary>Tells programs of a refusal as problem+json (RFC 9457), where people would get a page.</summary>
internal sealed class ApiProblems(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || response.StatusCode < 400 || response.HasStarted || response.ContentType is not null)
            return;
        response.ContentType = "application/problem+json";
        var (title, detail) = Words(response.StatusCode);
        await response.WriteAsync(JsonSerializer.Serialize(new Problem("about:blank", title, response.StatusCode, detail), JsonSerializerOptions.Web), context.RequestAborted);
    }

    private static (string Title, string Detail) Words(int status) => status switch
    {
        400 => ("Not understood", "A parameter has a value that there is not. Look at /api/v1/openapi.json."),
        401 => ("Not signed in", "Sign in as one of Contact's staff and send the session's cookie."),
        403 => ("Not allowed", "This session may not see it. Ask whoever manages roles at Contact."),
        404 => ("Not found", "There is nothing at this address. Look at /api/v1/openapi.json."),
        405 => ("Only reading", "This interface only reads: use GET."),
        _ => ("Not done", "The request could not be served. Try again later."),
    };

    private sealed record Problem(string Type, string Title, int Status, string Detail);
}
