using GrantFlow.Process.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Functions.Orchestrations;

public static class OrchestrationServices
{
    /// <summary>Activities and timers are made by the worker; what they share is here.</summary>
    public static IServiceCollection AddOrchestrations(this IServiceCollection services) => services
        .AddSingleton<Signals>()
        .AddSingleton<IWakeUps>(provider => provider.GetRequiredService<Signals>());
}
