using GrantFlow.Process.Delivery;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Functions.Webhooks;

/// <summary>One call of SendGrid's event webhook, as it came.</summary>
/// <param name="Body">The raw bytes: the signature is over these, and not over what they say.</param>
internal sealed record SendGridCall(string Timestamp, string Signature, ReadOnlyMemory<byte> Body)
{
    /// <summary>A batch of SendGrid's is at most 768 KiB, and a call brings a little more than one at the worst.</summary>
    public const int LargestBody = 1024 * 1024;

    private const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";
    private const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";

    /// <returns>None where the body is larger than any that SendGrid sends; no more of it is read.</returns>
    public static async Task<SendGridCall?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > LargestBody)
            return null;
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, cancel)) > 0)
        {
            if (body.Length + read > LargestBody)
                return null;
            body.Write(part, 0, read);
        }

        return new SendGridCall(request.Headers[TimestampHeader].ToString(), request.Headers[SignatureHeader].ToString(), body.ToArray());
    }

    public SignatureCheck Check(string publicKey, DateTimeOffset now) => SendGridSignature.Verify(publicKey, Timestamp, Body.Span, Signature, now);
}
