using System.Net;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.SendGrid;

/// <summary>What an answer of SendGrid means for the message. 202 says that it is queued, which is not delivered yet.</summary>
internal static class SendGridAnswers
{
    /// <summary>Whether SendGrid did not take the message, and may take it in a moment.</summary>
    public static bool IsForNow(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests || (status >= HttpStatusCode.InternalServerError && !IsGateway(status));

    public static SendResult ResultOf(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => SendResult.Accepted,
        _ when IsGateway(status) => SendResult.Unknown,
        _ => SendResult.Failed,
    };

    /// <summary>For the log: what somebody has to do.</summary>
    public static string Remedy(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => "SendGrid does not understand the message; see what it says of the fields",
        HttpStatusCode.Unauthorized => "SendGrid does not know the API key; put a valid one into the key vault",
        HttpStatusCode.Forbidden => "The API key may not send, or the sender is not verified with SendGrid",
        HttpStatusCode.RequestEntityTooLarge => "The message is larger than SendGrid takes",
        HttpStatusCode.TooManyRequests => "SendGrid takes no more for now; the message is tried again later",
        _ when IsForNow(status) => "SendGrid has a fault of its own; the message is tried again later",
        _ => "SendGrid refused the message",
    };

    /// <summary>These speak for a server behind them, which may have taken the message before its answer was lost.</summary>
    private static bool IsGateway(HttpStatusCode status) => status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
}
