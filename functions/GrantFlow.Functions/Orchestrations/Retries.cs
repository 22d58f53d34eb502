using Microsoft.DurableTask;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>How activities are tried again where the storage or an instance failed. What failed in the doing is not tried again here:
/// an effect keeps its own count and its next try in the record.</summary>
internal static class Retries
{
    /// <summary>5 seconds to 5 minutes apart, for about half an hour.</summary>
    public static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 10, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>What waits behind one effect should not wait long for it.</summary>
    public static readonly TaskOptions Brief = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 4, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 3));
}
