using GrantFlow.Process.Documents;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Shared.Signing;

/// <summary>Where a signature came from, for its record.</summary>
public static class BrowserWords
{
    private const int Longest = 300;

    /// <summary>Address and agent, as this host saw them.</summary>
    public static BrowserSeen Of(HttpContext context)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        return new BrowserSeen($"{context.Connection.RemoteIpAddress}", agent[..Math.Min(agent.Length, Longest)]);
    }
}
