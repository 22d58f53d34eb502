using GrantFlow.Process;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace GrantFlow.Functions.Hosting;

/// <summary>What the app tells of itself: the spans and counts of the use cases, and the worker's own. Where they go is the exporter's business.</summary>
internal static class Observation
{
    public static IOpenTelemetryBuilder AddObservation(this IServiceCollection services)
    {
        var observation = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
        return observation.UseFunctionsWorkerDefaults();
    }
}
