using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Hosting;

/// <summary>Headers of every response. Pages run no script, sit in no frame and are kept in no cache.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private const string NoDevices =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var policy = PagePolicy.Of(context);
        headers.ContentSecurityPolicy = policy.Content;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = policy.Frame;
        headers["Referrer-Policy"] = IsForLinkHolder(context) ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = NoDevices;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        if (headers.CacheControl.Count == 0 || context.Response.StatusCode >= 400)
            headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }

    /// <summary>The address of such a page holds the link's token, which no other site may learn.</summary>
    private static bool IsForLinkHolder(HttpContext context) =>
        (context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint())?.Metadata.GetMetadata<AudienceMetadata>() is { Audience: Audience.LinkHolder };
}
