using Polly;
using Polly.Retry;
using SendGrid;

namespace GrantFlow.Functions.SendGrid;

/// <summary>Asks again where SendGrid itself says that it did not take a message for now. Where no answer came, or a gateway answered
/// in its place, nobody can tell, and nothing is asked again.</summary>
internal static class SendGridRetries
{
    private const int Most = 3;

    /// <summary>Longer waits are left to the effect's own retries, which hold nobody up.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static ResiliencePipeline<Response> Build(TimeProvider clock) =>
        new ResiliencePipelineBuilder<Response> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Response>
            {
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { } answer && SendGridAnswers.IsForNow(answer.StatusCode) && !(Asked(answer, clock) > LongestWait)),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result!, clock)),
                MaxRetryAttempts = Most,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = LongestWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();

    /// <summary>The wait that the answer asks for, or none.</summary>
    private static TimeSpan? Asked(Response answer, TimeProvider clock)
    {
        var after = answer.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
