using GrantFlow.Functions.SendGrid;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Azure.Tests.Mail;

internal static class MailServices
{
    public const string ApiKey = "SG.sample";

    public static ServiceProvider Build(string host, TimeSpan? timeout)
    {
        var settings = new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = ApiKey,
            ["SendGrid:WebhookKey"] = "unused",
            ["SendGrid:FromAddress"] = "grants@contact.example",
            ["SendGrid:FromName"] = "Contact grants",
            ["SendGrid:Host"] = host,
            ["SendGrid:Timeout"] = $"{timeout ?? TimeSpan.FromSeconds(20)}",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider, ImpatientClock>().AddSendGrid(configuration).BuildServiceProvider();
    }
}
