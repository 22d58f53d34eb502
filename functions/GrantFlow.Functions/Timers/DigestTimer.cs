using GrantFlow.Process.Digests;
using Microsoft.Azure.Functions.Worker;

namespace GrantFlow.Functions.Timers;

/// <summary>Sends the mail of the day to staff. The use case knows at which hours it goes and what is due, so this only asks often enough.</summary>
public sealed class DigestTimer(DigestDesk digests)
{
    public const string Name = "digests";

    [Function(Name)]
    public Task RunAsync([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancel) => digests.SendDueAsync(cancel);
}
