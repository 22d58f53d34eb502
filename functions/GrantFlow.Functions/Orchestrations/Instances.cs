using GrantFlow.Process.Running;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>Names of orchestrations. A record has one instance, and anybody can tell its name.</summary>
internal static class Instances
{
    /// <summary>The one event. It only wakes: what happened is in the record.</summary>
    public const string Changed = "Changed";

    public static string Of(string record) => (GrantYears.Owns(record) ? "grant-year-" : "forum-year-") + record;

    public static string OrchestratorOf(string record) => GrantYears.Owns(record) ? GrantYearOrchestrator.Name : ForumYearOrchestrator.Name;
}
