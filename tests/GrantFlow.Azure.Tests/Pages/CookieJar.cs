namespace GrantFlow.Azure.Tests.Pages;

/// <summary>Keeps cookies by name, whatever the scheme: the way from the browser to the worker ends its HTTPS before the worker.</summary>
internal sealed class CookieJar() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            cookies[cookie.Split('=', 2)[0]] = cookie.Split('=', 2)[1].Split(';')[0];
        return answer;
    }
}
