using GrantFlow.Process.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrantFlow.Functions.SendGrid;

public static class SendGridServices
{
    private const string Section = "SendGrid";

    public static IServiceCollection AddSendGrid(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SendGridSettings>().Bind(configuration.GetSection(Section))
            .Validate(settings => settings.ApiKey.Length > 0, "SendGrid:ApiKey is missing. Set it to an API key that may send mail.")
            .Validate(settings => settings.WebhookKey.Length > 0, "SendGrid:WebhookKey is missing. Set it to the verification key of the signed event webhook.")
            .Validate(settings => settings.FromAddress.Contains('@', StringComparison.Ordinal), "SendGrid:FromAddress is missing. Set it to the address that mail comes from.")
            .ValidateOnStart();
        // What the factory logs of a request holds no body, so no address.
        services.AddHttpClient(SendGridMailer.Client, (provider, client) => client.Timeout = provider.GetRequiredService<IOptions<SendGridSettings>>().Value.Timeout);
        return services.AddSingleton<IMailer, SendGridMailer>();
    }
}
