using System.Collections.Concurrent;
using GrantFlow.Functions.Orchestrations;
using GrantFlow.Process.Ports;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantFlow.Azure.Tests.Orchestrations;

public sealed class PumpTests : IAsyncLifetime
{
    private Year year = null!;
    private Hub hub = null!;

    public async ValueTask InitializeAsync()
    {
        year = await Year.BeginAsync();
        hub = await Hub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await year.DisposeAsync();
    }

    [Fact]
    public async Task Given_a_signal_When_no_pump_lives_Then_it_starts_one_that_does_what_is_pending()
    {
        await using var worker = await HubWorker.StartAsync(hub, year.World.Services);
        var record = await year.InviteAsync();
        var signals = new Signals(NullLogger<Signals>.Instance);
        signals.Listen();
        signals.Changed(record);

        await signals.PassOnAsync(hub.Client);

        await year.SettledAsync(record);
        Assert.All(await year.MessagesAsync(record), message => Assert.Equal(MessageState.Delivered, message.State));
    }

    [Fact]
    public async Task Given_twenty_starts_at_once_When_one_has_begun_Then_the_others_collapse_into_it()
    {
        var (now, most) = (0, 0);
        await using var worker = await HubWorker.StartAsync(hub, year.World.Services, async activity =>
        {
            if (activity != ForumYearActivities.Advance)
                return;
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
        });
        var record = await year.InviteAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hub.Client.StartAsync(record, CancellationToken.None)));
        await year.SettledAsync(record);
        await hub.Client.StartAsync(record, CancellationToken.None);

        var all = new List<OrchestrationMetadata>();
        await foreach (var instance in hub.Client.GetAllInstancesAsync())
            all.Add(instance);
        Assert.Equal(Instances.Of(record), Assert.Single(all).InstanceId);
        Assert.Equal(OrchestrationRuntimeStatus.Running, all[0].RuntimeStatus);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Given_a_change_that_nobody_was_told_of_When_its_pump_is_gone_Then_the_sweep_makes_it_good()
    {
        await using var worker = await HubWorker.StartAsync(hub, year.World.Services);
        var record = await year.InviteAsync();
        Assert.Empty(await year.MessagesAsync(record));

        await year.SweepAsync(hub);

        await year.SettledAsync(record);
        Assert.NotEmpty(await year.MessagesAsync(record));
    }

    [Fact]
    public async Task Given_worker_and_hub_die_in_the_middle_of_an_effect_When_others_come_Then_the_rest_is_done_once()
    {
        var record = await year.InviteAsync();
        var reached = new TaskCompletionSource();
        var effects = 0;
        var dying = await HubWorker.StartAsync(hub, year.World.Services, async activity =>
        {
            if (activity != ForumYearActivities.PerformEffect || Interlocked.Increment(ref effects) == 1)
                return;
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        });
        await year.SweepAsync(hub);
        await reached.Task;
        dying.Kill();

        await using var hubAfter = await Hub.StartAsync();
        await using var worker = await HubWorker.StartAsync(hubAfter, year.World.Services);
        await year.SweepAsync(hubAfter);

        await year.SettledAsync(record);
        var messages = await year.MessagesAsync(record);
        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal(MessageState.Delivered, message.State));
        Assert.Equal(messages.Count, messages.DistinctBy(message => (message.Template, message.Occurrence, message.To)).Count());
        await dying.DisposeAsync();
    }

    [Fact]
    public async Task Given_an_activity_that_fails_for_a_moment_When_it_is_tried_again_Then_the_pump_lives_on()
    {
        var tries = new ConcurrentQueue<string>();
        await using var worker = await HubWorker.StartAsync(hub, year.World.Services, activity =>
        {
            tries.Enqueue(activity);
            return tries.Count == 1 ? throw new IOException("The storage is busy.") : Task.CompletedTask;
        });
        var record = await year.InviteAsync();

        await year.SweepAsync(hub);

        await year.SettledAsync(record);
        Assert.NotEmpty(await year.MessagesAsync(record));
    }

    [Fact]
    public async Task Given_a_hub_that_is_down_When_a_signal_is_passed_on_Then_nobody_hears_of_the_failure()
    {
        var signals = new Signals(NullLogger<Signals>.Instance);
        signals.Listen();
        signals.Changed("2026-27.derby");
        await using var elsewhere = await Hub.StartAsync();
        var client = elsewhere.Client;
        await elsewhere.StopAsync();

        await signals.PassOnAsync(client);
    }
}
