using GrantFlow.Functions.Orchestrations;
using GrantFlow.Functions.Pages;
using GrantFlow.Functions.Sealing;
using GrantFlow.Functions.SendGrid;
using GrantFlow.Functions.Staff;
using GrantFlow.Functions.Webhooks;
using GrantFlow.Process;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using GrantFlow.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Functions.Hosting;

/// <summary>What the Functions app adds to the use cases, besides its stores and the keys of data protection.</summary>
public static class AzureServices
{
    public static IServiceCollection AddAzure(this IServiceCollection services, IConfiguration configuration)
    {
        var site = SiteSettings.Read(configuration);
        return services
            .AddSingleton(site)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IEntropy, SystemEntropy>()
            .AddSingleton<IProgrammes>(ShippedProgrammes.Read())
            .AddGrantFlowProcess()
            .AddOrchestrations()
            .AddSendGrid(configuration)
            .AddSingleton<SendGridDoor>()
            .AddStaff(configuration)
            .AddSeal(configuration)
            .AddGrantFlowWeb(SiteSettings.TransportOf(site))
            .AddSingleton<WebHandOver>();
    }

    private static IServiceCollection AddSeal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SealSettings>().Bind(configuration.GetSection("Seal"));
        return services.AddSingleton<ISealKey, ReferencedSealKey>();
    }
}
