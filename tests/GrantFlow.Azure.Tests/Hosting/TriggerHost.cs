using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Azure.Tests.Hosting;

/// <summary>Stands in for the Functions host: a server that calls HTTP triggers by the routes and methods that their attributes say,
/// with an HttpContext that routing has been over already.</summary>
public sealed class TriggerHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private TriggerHost(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<TriggerHost> StartAsync(Action<IServiceCollection> services, params Type[] triggers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        services(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        foreach (var trigger in triggers)
            Map(app, trigger);
        await app.StartAsync();
        return new TriggerHost(app);
    }

    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static void Map(IEndpointRouteBuilder app, Type trigger)
    {
        foreach (var method in trigger.GetMethods().Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null))
        {
            var attribute = method.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!;
            Task Call(HttpContext context) => CallAsync(trigger, method, context);
            if (attribute.Methods is { Length: > 0 } methods)
                app.MapMethods("/" + attribute.Route, methods.Select(name => name.ToUpperInvariant()), Call);
            else
                app.Map("/" + attribute.Route, Call);
        }
    }

    private static async Task CallAsync(Type trigger, MethodInfo method, HttpContext context)
    {
        var instance = ActivatorUtilities.CreateInstance(context.RequestServices, trigger);
        var arguments = method.GetParameters().Select(parameter => Argument(parameter.ParameterType, context)).ToArray();
        var result = await (Task<IActionResult>)method.Invoke(instance, arguments)!;
        await result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new()));
    }

    private static object Argument(Type type, HttpContext context) =>
        type == typeof(HttpRequest) ? context.Request
        : type == typeof(CancellationToken) ? context.RequestAborted
        : context.RequestServices.GetRequiredService(type);
}
