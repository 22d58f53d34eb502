using GrantFlow.Process.Ports;
using SendGrid.Helpers.Mail;

namespace GrantFlow.Functions.SendGrid;

/// <summary>Writes a message down as SendGrid takes it.</summary>
internal static class SendGridMail
{
    /// <summary>The custom argument that events carry back. It holds the opaque message id, and no argument holds anything else.</summary>
    public const string IdArgument = "message";

    public static SendGridMessage Write(OutgoingMessage message, SendGridSettings settings)
    {
        var mail = new SendGridMessage
        {
            From = new EmailAddress(settings.FromAddress, settings.FromName),
            Subject = message.Subject,
            PlainTextContent = message.Text,
            HtmlContent = message.Html,
        };
        mail.AddTo(message.ToAddress, message.ToName);
        mail.AddCustomArg(IdArgument, message.Id);
        // Tracking rewrites links, puts pictures in and tells who read what. Both parts stay as they were written.
        mail.SetClickTracking(enable: false, enableText: false);
        mail.SetOpenTracking(enable: false);
        mail.SetSubscriptionTracking(enable: false);
        mail.SetGoogleAnalytics(enable: false);
        return mail;
    }
}
