using GrantFlow.Core;
using GrantFlow.Process.Records;

namespace GrantFlow.Local.Simulation;

/// <summary>Something a party means to do in one forum year.</summary>
/// <param name="Name">The same whenever it is thought of again, so that it is done once.</param>
/// <param name="Command">What it is counted under.</param>
internal sealed record Act(string Name, string Command, DateTimeOffset At, Func<Hands, Task<Outcome>> Do)
{
    /// <summary>After how long it is tried again where a gate stood in the way; none where it is given up.</summary>
    public TimeSpan? Again { get; init; }

    public CommandId CommandId => new($"act-{Name}");
}
