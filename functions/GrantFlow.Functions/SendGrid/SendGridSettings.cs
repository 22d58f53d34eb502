namespace GrantFlow.Functions.SendGrid;

/// <summary>The section <c>SendGrid</c> of the app's settings.</summary>
public sealed class SendGridSettings
{
    /// <summary>May send mail and nothing else.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The public key of the signed event webhook: base64 of a DER SubjectPublicKeyInfo, as SendGrid shows it.</summary>
    public string WebhookKey { get; set; } = "";

    /// <summary>The one sender of all mail; its domain is authenticated with SendGrid.</summary>
    public string FromAddress { get; set; } = "";

    public string FromName { get; set; } = "GrantFlow";

    /// <summary>Where the service is; the European one has another address.</summary>
    public string Host { get; set; } = "https://api.sendgrid.com";

    /// <summary>How long one request may take before nobody can tell what became of it.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
