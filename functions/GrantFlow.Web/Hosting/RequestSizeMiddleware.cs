using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Hosting;

/// <summary>Refuses a request that says it is too large before any of it is read, and stops one that turns out to be.</summary>
internal sealed class RequestSizeMiddleware(RequestDelegate next, IOptions<UploadLimits> limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The page that tells of the refusal runs through here for the same request.
        var told = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (!told && context.Request.ContentLength > limits.Value.Request)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.Value.Request;
        return next(context);
    }
}
