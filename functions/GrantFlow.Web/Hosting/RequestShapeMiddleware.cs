using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GrantFlow.Web.Hosting;

/// <summary>Refuses what no browser sends to this site: methods other than GET, HEAD and POST, and bodies that say they are in another
/// character set than UTF-8, which some decoders take for something else.</summary>
internal sealed class RequestShapeMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The page that tells of the refusal runs through here for the same request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || Refuse(context.Request) is not { } status)
            return next(context);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }

    private static int? Refuse(HttpRequest request)
    {
        var isKnown = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method);
        return !isKnown ? StatusCodes.Status405MethodNotAllowed
            : IsUtf8(request.ContentType) ? null
            : StatusCodes.Status415UnsupportedMediaType;
    }

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
