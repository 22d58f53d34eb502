using GrantFlow.Process.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using SendGrid;

namespace GrantFlow.Functions.SendGrid;

/// <summary>Sends by SendGrid. Says that a message surely failed only where SendGrid said so, or where no connection was made;
/// once sending began, silence means that nobody can tell.</summary>
public sealed class SendGridMailer(IHttpClientFactory clients, IOptions<SendGridSettings> options, TimeProvider clock, ILogger<SendGridMailer> log) : IMailer
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "sendgrid";

    private readonly ResiliencePipeline<Response> retries = SendGridRetries.Build(clock);

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        try
        {
            var answer = await retries.ExecuteAsync(async token => await PostAsync(message, token), cancel);
            await TellAsync(message, answer, cancel);
            return SendGridAnswers.ResultOf(answer.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            var result = NeverConnected(failure) ? SendResult.Failed : SendResult.Unknown;
            log.LogWarning(failure, "Message {Message} ({Template}) went {Result}: {Error}", message.Id, message.Template, result, failure.HttpRequestError);
            return result;
        }
        catch (OperationCanceledException silence) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(silence, "SendGrid did not answer in time about message {Message} ({Template}); nobody can tell what became of it", message.Id, message.Template);
            return SendResult.Unknown;
        }
    }

    /// <summary>SendGrid keeps no list that an API key for sending may ask. Its events are the evidence, and they come by the webhook.</summary>
    public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => Task.FromResult(SendEvidence.None);

    private async Task<Response> PostAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var settings = options.Value;
        using var http = clients.CreateClient(Client);
        var client = new SendGridClient(http, new SendGridClientOptions { ApiKey = settings.ApiKey, Host = settings.Host });
        return await client.SendEmailAsync(SendGridMail.Write(message, settings), cancel);
    }

    private async Task TellAsync(OutgoingMessage message, Response answer, CancellationToken cancel)
    {
        if (answer.IsSuccessStatusCode)
            return;
        // The body names fields and never repeats an address.
        var said = await answer.Body.ReadAsStringAsync(cancel);
        log.LogError(
            "Message {Message} ({Template}) got {Status}. {Remedy}. SendGrid says: {Said}",
            message.Id, message.Template, (int)answer.StatusCode, SendGridAnswers.Remedy(answer.StatusCode), said.Length > 500 ? said[..500] : said);
    }

    /// <summary>Nothing of the message can have left where there was nobody to send it to.</summary>
    private static bool NeverConnected(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
