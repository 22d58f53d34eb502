using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Shared.Signing;

/// <summary>Where a signature came from, for its record.</summary>
public static class BrowserWords
{
    private const int Longest = 300;

    /// <summary>Address and agent, as this host saw them.</summary>
    public static string Of(HttpContext context)
    {
        var words = $"{context.Connection.RemoteIpAddress} {context.Request.Headers.UserAgent}";
        return words[..Math.Min(words.Length, Longest)];
    }
}
