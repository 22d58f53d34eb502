namespace GrantFlow.Functions.Orchestrations;

/// <summary>How long orchestrations wait. Activities say it, by the clock that the rules go by, so that no two clocks are compared.</summary>
internal static class Waits
{
    /// <summary>A timer can fire a little early; this keeps whoever waits from spinning until the moment has come.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static TimeSpan Capped(TimeSpan wait, TimeSpan longest) => wait < Shortest ? Shortest : wait > longest ? longest : wait;
}
