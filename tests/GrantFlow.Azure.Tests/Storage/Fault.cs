using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>What happens to one request on its way, and to its answer.</summary>
internal delegate ValueTask Fault(HttpMessage message, Func<ValueTask> passOn);

internal static class Faults
{
    /// <summary>Nothing goes wrong.</summary>
    public static readonly Fault None = (_, passOn) => passOn();

    /// <summary>The storage does what is asked, and answers that it was too busy: the client tries again by itself.</summary>
    public static readonly Fault AnswerLost = async (message, passOn) =>
    {
        await passOn();
        message.Response = new MadeUpResponse(503, "Server Busy", "");
    };

    /// <summary>The storage keeps nothing, and says that a row of the transaction has another tag.</summary>
    public static readonly Fault TagChanged = (message, _) =>
    {
        message.Response = MadeUpResponse.OfTransaction(412, "Precondition Failed", "UpdateConditionNotSatisfied");
        return ValueTask.CompletedTask;
    };

    /// <summary>Somebody else writes in between, and the storage says that a tag has changed. Azurite's table service takes no
    /// notice of tags in a transaction, so the answer of the real one is made up here.</summary>
    public static Fault TagChangedAfter(Func<Task> somebodyElse) => async (message, passOn) =>
    {
        await somebodyElse();
        await TagChanged(message, passOn);
    };

    public static Fault Noting(List<string> bodies) => async (message, passOn) =>
    {
        using var copy = new MemoryStream();
        await message.Request.Content!.WriteToAsync(copy, message.CancellationToken);
        bodies.Add(Encoding.UTF8.GetString(copy.ToArray()));
        await passOn();
    };
}

/// <summary>Sends requests on, and lets faults befall the writes of transactions and rows, one each in turn; then all is well.</summary>
internal sealed class FaultyTransport(params Fault[] faults) : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = HttpClientTransport.Shared;
    private readonly Queue<Fault> left = new(faults);

    public int Writes { get; private set; }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Nothing here waits for the network on its thread.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var isWrite = message.Request.Method != RequestMethod.Get;
        if (isWrite)
            Writes++;
        if (isWrite && left.TryDequeue(out var fault))
            await fault(message, () => inner.ProcessAsync(message));
        else
            await inner.ProcessAsync(message);
    }
}
