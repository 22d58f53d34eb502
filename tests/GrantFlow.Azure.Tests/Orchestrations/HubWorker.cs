using System.Reflection;
using GrantFlow.Functions.Orchestrations;
using Grpc.Net.Client;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Azure.Tests.Orchestrations;

/// <summary>A worker with the app's own orchestrators and activities, over services of a test's choosing.</summary>
public sealed class HubWorker : IAsyncDisposable
{
    private readonly IHost host;
    private readonly GrpcChannel channel;

    private HubWorker(IHost host, GrpcChannel channel)
    {
        this.host = host;
        this.channel = channel;
    }

    /// <param name="services">What activities are made from.</param>
    /// <param name="about">Told of each activity before it runs. Where it throws, the activity does.</param>
    public static async Task<HubWorker> StartAsync(Hub hub, IServiceProvider services, Func<string, Task>? about = null)
    {
        var channel = GrpcChannel.ForAddress(hub.Address);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddDurableTaskWorker(worker => worker.UseGrpc(channel).AddTasks(registry => Register(registry, services, about ?? (_ => Task.CompletedTask))));
        var host = builder.Build();
        await host.StartAsync();
        return new HubWorker(host, channel);
    }

    /// <summary>Gone without a goodbye: what it was doing is not finished, and nobody is told.</summary>
    public void Kill() => channel.Dispose();

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await host.StopAsync(soon.Token);
        }
        catch (OperationCanceledException)
        {
            // One that was killed has nobody left to say goodbye to.
        }

        host.Dispose();
        channel.Dispose();
    }

    private static void Register(DurableTaskRegistry registry, IServiceProvider services, Func<string, Task> about)
    {
        registry.AddOrchestratorFunc<string>(ForumYearOrchestrator.Name, (context, _) => ForumYearOrchestrator.RunAsync(context));
        registry.AddOrchestratorFunc<string, string>(GrantYearOrchestrator.Name, (context, _) => GrantYearOrchestrator.RunAsync(context));
        foreach (var method in typeof(ForumYearActivities).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(IsActivity))
            registry.AddActivity(method.GetCustomAttribute<FunctionAttribute>()!.Name, _ => new FunctionActivity(method, services, about));
    }

    private static bool IsActivity(MethodInfo method) =>
        method.GetParameters() is [var first, ..] && first.GetCustomAttribute<ActivityTriggerAttribute>() is not null;

    /// <summary>Calls an activity function as the Functions worker would.</summary>
    private sealed class FunctionActivity(MethodInfo method, IServiceProvider services, Func<string, Task> about) : ITaskActivity
    {
        public Type InputType => method.GetParameters()[0].ParameterType;

        public Type OutputType => Result(method.ReturnType);

        public async Task<object?> RunAsync(TaskActivityContext context, object? input)
        {
            await about(context.Name);
            var instance = ActivatorUtilities.CreateInstance(services, method.DeclaringType!);
            var answer = method.Invoke(instance, method.GetParameters().Length == 2 ? [input, CancellationToken.None] : [input]);
            if (answer is not Task task)
                return answer;
            await task;
            return OutputType == typeof(void) ? null : task.GetType().GetProperty(nameof(Task<int>.Result))!.GetValue(task);
        }

        private static Type Result(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type == typeof(Task) ? typeof(void) : type;
    }
}
