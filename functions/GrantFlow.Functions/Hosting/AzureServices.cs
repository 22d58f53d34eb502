using GrantFlow.Functions.SendGrid;
using GrantFlow.Functions.Webhooks;
using GrantFlow.Process;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Functions.Hosting;

/// <summary>What the Functions app adds to the use cases, besides its stores.</summary>
public static class AzureServices
{
    public static IServiceCollection AddAzure(this IServiceCollection services, IConfiguration configuration) => services
        .AddSendGrid(configuration)
        .AddSingleton<SendGridDoor>()
        .AddSingleton(TimeProvider.System)
        .AddGrantFlowProcess();
}
