using System.Collections.Concurrent;

namespace GrantFlow.Azure.Tests.Mail;

/// <summary>The system's clock, save that every wait is over at once. What was waited for is kept.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero)
            return base.CreateTimer(callback, state, dueTime, period);
        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
