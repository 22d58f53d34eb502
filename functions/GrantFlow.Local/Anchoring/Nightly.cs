using GrantFlow.Process.Anchoring;

namespace GrantFlow.Local.Anchoring;

/// <summary>What runs once a night. What was missed while the host was down runs when it starts.</summary>
public sealed class Nightly(Lazy<Anchor> anchor, ILogger<Nightly> log)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    /// <summary>When it runs next; none before its first run.</summary>
    public DateTimeOffset? NextDue { get; private set; }

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        // A clock that was moved back has its nights again.
        if (NextDue is { } due && now < due && due - now <= TimeSpan.FromDays(1.1))
            return;
        try
        {
            await anchor.Value.RunAsync(cancel);
            NextDue = Anchor.NextAfter(now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The chains could not be anchored; it is tried again");
            NextDue = now + Again;
        }
    }
}
