using System.Collections.Concurrent;
using System.Text.Json;
using GrantFlow.Functions.SendGrid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Azure.Tests.Mail;

/// <summary>A server on this machine that answers as SendGrid would on a given day, and keeps what it was sent.</summary>
public sealed class SendGridStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<RequestDelegate> script;

    private SendGridStandIn(WebApplication app, ConcurrentQueue<RequestDelegate> script)
    {
        this.app = app;
        this.script = script;
    }

    public ConcurrentQueue<JsonElement> Received { get; } = new();

    public ConcurrentQueue<string> Keys { get; } = new();

    public string Host => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <param name="answers">One for each request, in order. More requests than answers are a mistake of the mailer's, and get 418.</param>
    public static async Task<SendGridStandIn> StartAsync(params RequestDelegate[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var standIn = new SendGridStandIn(builder.Build(), new ConcurrentQueue<RequestDelegate>(answers));
        standIn.app.Run(standIn.AnswerAsync);
        await standIn.app.StartAsync();
        return standIn;
    }

    public static RequestDelegate Says(int status, string body = "", string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    };

    /// <summary>Takes the message and never answers.</summary>
    public static Task Silence(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Takes the message and breaks the connection.</summary>
    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>The app's own registration of its mailer, with this server in place of SendGrid's.</summary>
    public ServiceProvider Services(TimeSpan? timeout = null, string? host = null) => MailServices.Build(host ?? Host, timeout);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Assert.Equal("/v3/mail/send", context.Request.Path);
        Received.Enqueue((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
        Keys.Enqueue(context.Request.Headers.Authorization.ToString());
        await (script.TryDequeue(out var answer) ? answer : Says(418))(context);
    }
}
