using GrantFlow.Core;
using GrantFlow.Process.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Web.Access;

/// <summary>What somebody who looks for an attack wants to read: who came in and how, which codes were wrong, and what was refused.
/// Names people by id and pages by route, so that neither an address nor a token stands in it.</summary>
public sealed partial class SecurityLog(ILogger<SecurityLog> log)
{
    private const string Nobody = "nobody";

    public void Opened(Actor actor, string scheme) => Opened(log, actor.Person.Value, actor.Party, scheme, actor.Proof);

    public void Turned(CodeAnswer answer, CodePurpose purpose, HttpContext context) =>
        WrongCode(log, answer.GetType().Name, purpose.Name, ClientAddress.Of(context) ?? Nobody);

    /// <summary>Refusals alone; anything else is passed over.</summary>
    public void Answered(HttpContext context, int status)
    {
        if (status is not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests))
            return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no page of ours";
        var person = context.User.FindFirst(SessionClaims.Person)?.Value ?? Nobody;
        Refused(log, status, context.Request.Method, route, person, ClientAddress.Of(context) ?? Nobody);
    }

    [LoggerMessage(1, LogLevel.Information, "{Person} of {Party} signed in by {Scheme}, proved by {Proof}")]
    private static partial void Opened(ILogger log, string person, Party party, string scheme, Proof proof);

    [LoggerMessage(2, LogLevel.Information, "A code was {Answer}: for {Purpose}, from {Client}")]
    private static partial void WrongCode(ILogger log, string answer, string purpose, string client);

    [LoggerMessage(3, LogLevel.Information, "Refused with {Status}: {Method} {Route} by {Person}, from {Client}")]
    private static partial void Refused(ILogger log, int status, string method, string route, string person, string client);
}

/// <summary>Writes down every refusal, whoever made it.</summary>
internal sealed class RefusalsMiddleware(RequestDelegate next, SecurityLog log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        log.Answered(context, context.Response.StatusCode);
    }
}
