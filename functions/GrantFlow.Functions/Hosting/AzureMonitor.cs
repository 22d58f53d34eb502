using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;

namespace GrantFlow.Functions.Hosting;

internal static class AzureMonitor
{
    /// <summary>Sends everything to Application Insights, as the app's own identity. On one's own machine, where no connection string is set, nothing is sent.</summary>
    public static void SendTo(this IOpenTelemetryBuilder observation, IConfiguration configuration)
    {
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } address)
            observation.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = address;
                options.Credential = new DefaultAzureCredential();
            });
    }
}
