namespace GrantFlow.Local.Simulation;

/// <summary>Stands still until it is moved.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment) => now = moment;
}
