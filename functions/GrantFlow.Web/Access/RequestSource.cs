using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Access;

/// <summary>Where a request comes from, as browsers tell it.</summary>
public static class RequestSource
{
    /// <summary>Whether a page of another site made a browser send this. Programs tell nothing and are not foreign.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
