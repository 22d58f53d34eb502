using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Assets;

/// <summary>Serves <see cref="EmbeddedAssets"/> before anything else is asked of a request.</summary>
internal sealed class AssetsMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || EmbeddedAssets.Find(request.Path) is not { } asset)
        {
            await next(context);
            return;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Bytes.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (HttpMethods.IsGet(request.Method))
            await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    }
}
