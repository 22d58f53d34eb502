using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Hosting;

/// <summary>What the browser may do on one page, where that differs from all others.</summary>
/// <param name="Content">The whole content security policy.</param>
/// <param name="Frame">X-Frame-Options.</param>
internal sealed record PagePolicy(string Content, string Frame)
{
    private const string Common = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>No script, no frames, nothing from elsewhere.</summary>
    public static readonly PagePolicy Usual = new(Common, "DENY");

    /// <summary>As usual, and it may show pages of this site in a frame.</summary>
    public static readonly PagePolicy WithFrame = new($"{Common}; frame-src 'self'", "DENY");

    /// <summary>An email shown in a frame of this site: styles on elements as mail has them, no script, nothing fetched, no way out.</summary>
    public static readonly PagePolicy FramedMail =
        new("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox", "SAMEORIGIN");

    public static PagePolicy Of(HttpContext context) => context.Features.Get<PagePolicy>() ?? Usual;

    public void ApplyTo(HttpContext context) => context.Features.Set(this);
}
