using System.Collections.Concurrent;
using System.Diagnostics;
using GrantFlow.Core;

namespace GrantFlow.Process.Tests.Running;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Given_a_listener_When_a_forum_year_goes_on_Then_command_effect_and_message_name_it_and_nobodys_address_is_told()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var remains = new Remains();
        using var installation = new Installation(remains);

        await installation.LiveToAwardAsync();
        await installation.DrainAsync();

        foreach (var kind in new[] { "command ", "effect SendMessage", "message" })
            Assert.Contains(spans, span => span.DisplayName.StartsWith(kind, StringComparison.Ordinal) && Equals(span.GetTagItem("grantflow.forum_year"), Installation.Derby.Value));
        // An effect's id begins with the number of the event that asked for it.
        var sequences = spans.Select(span => span.GetTagItem("grantflow.sequence")).OfType<long>().ToHashSet();
        Assert.Contains(spans, span => span.GetTagItem("grantflow.effect") is string id && long.TryParse(id.Split('-')[0], out var asked) && sequences.Contains(asked));
        Assert.DoesNotContain(spans.SelectMany(span => span.TagObjects), tag => tag.Value is string text && text.Contains('@', StringComparison.Ordinal));
    }
}
