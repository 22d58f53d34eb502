using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

internal static class WorldServices
{
    /// <summary>Real seals with the key, and brief ones without.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services, Func<TimeProvider, ISealKey>? seal) => seal is null
        ? services.AddSingleton<ISealer, BriefSealer>()
        : services.AddSingleton(provider => seal(provider.GetRequiredService<TimeProvider>()));
}
