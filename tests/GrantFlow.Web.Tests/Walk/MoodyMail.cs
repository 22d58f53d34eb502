using System.Collections.Concurrent;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>A mail service that does with each address as it is told, and cannot be asked afterwards.</summary>
public sealed class MoodyMail : IMailer
{
    private readonly ConcurrentDictionary<string, SendResult> moods = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentQueue<OutgoingMessage> Taken { get; } = new();

    public void Install(WebApplicationBuilder builder) => builder.Services.AddSingleton<IMailer>(this);

    public void Answer(string address, SendResult answer) => moods[address] = answer;

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        var answer = moods.GetValueOrDefault(message.ToAddress, SendResult.Accepted);
        if (answer == SendResult.Accepted)
            Taken.Enqueue(message);
        return Task.FromResult(answer);
    }

    public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => Task.FromResult(SendEvidence.None);

    /// <summary>Reports of the last message that this address got.</summary>
    public Task ReportAsync(LocalRun run, string address, MessageState state) => run.Service<DeliveryDesk>().ReportAsync(
        [new DeliveryReport(Taken.Last(message => message.ToAddress == address).Id, state, run.Service<TimeProvider>().GetUtcNow(), "report")]);

    public IEnumerable<string> TemplatesTo(string address) => Taken.Where(message => message.ToAddress == address).Select(message => message.Template);
}
