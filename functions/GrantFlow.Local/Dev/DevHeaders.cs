namespace GrantFlow.Local.Dev;

/// <summary>Lets the mailbox show a message in a frame, with the styles that mail carries on its elements. It still runs no script
/// and fetches nothing. Registered before the site’s own headers, so that it has the last word.</summary>
internal sealed class DevHeaders(RequestDelegate next)
{
    private const string Frame = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/dev/mail", StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue)
            context.Response.OnStarting(() =>
            {
                Write(context.Response.Headers, rest.Value!.EndsWith("/html", StringComparison.OrdinalIgnoreCase));
                return Task.CompletedTask;
            });
        return next(context);
    }

    private static void Write(IHeaderDictionary headers, bool isMessage)
    {
        if (isMessage)
        {
            headers.ContentSecurityPolicy = Frame;
            headers.XFrameOptions = "SAMEORIGIN";
        }
        else
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString() + "; frame-src 'self'";
    }
}
