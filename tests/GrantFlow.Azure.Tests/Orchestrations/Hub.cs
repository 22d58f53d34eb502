using DurableTask.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Azure.Tests.Orchestrations;

/// <summary>A task hub in memory that outlives its workers, so that a worker can be killed and another one go on.</summary>
public sealed class Hub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly GrpcChannel channel;
    private readonly ServiceProvider clients;

    private Hub(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
        channel = GrpcChannel.ForAddress(address);
        var services = new ServiceCollection();
        services.AddDurableTaskClient(builder => builder.UseGrpc(channel).RegisterDirectly());
        clients = services.AddLogging().BuildServiceProvider();
    }

    public string Address { get; }

    public DurableTaskClient Client => clients.GetRequiredService<DurableTaskClient>();

    public static async Task<Hub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Logging.ClearProviders();
        var service = new InMemoryOrchestrationService();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(RoomyService.Around(service)).AddSingleton<IOrchestrationServiceClient>(service).AddSingleton<TaskHubGrpcServer>();
        var app = builder.Build();
        app.MapGrpcService<TaskHubGrpcServer>();
        await app.StartAsync();
        return new Hub(app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await clients.DisposeAsync();
        channel.Dispose();
        await app.DisposeAsync();
    }
}
