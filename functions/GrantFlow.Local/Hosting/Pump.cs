using System.Threading.Channels;
using GrantFlow.Local.Anchoring;
using GrantFlow.Local.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Local.Hosting;

/// <summary>Brings forum years up to date in the background: at once where something changed, and when something falls due.
/// After downtime it finds everything that waits, since it asks the store and remembers nothing.</summary>
public sealed class Pump(IForumYearStore store, Lazy<Advancer> advancer, Lazy<DigestDesk> digests, ReportPost post, Nightly nightly, LocalClock clock, ILogger<Pump> log) : BackgroundService, IWakeUps
{
    private const int Batch = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Changed(string id) => signal.Writer.TryWrite(true);

    /// <summary>Returns when nothing is due any more at this moment.</summary>
    public async Task DrainAsync(CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            // A record that cannot be advanced must not hold up the others; it is tried again at the next look.
            var stumbled = new HashSet<string>();
            await post.DeliverAsync(clock.GetUtcNow(), cancel);
            while ((await store.FindDueAsync(clock.GetUtcNow(), Batch + stumbled.Count, cancel)).Where(id => !stumbled.Contains(id)).ToList() is { Count: > 0 } due)
                foreach (var id in due)
                    if (!await AdvanceAsync(id, cancel))
                        stumbled.Add(id);
            // After the forum years, so that what they ask for today is told today.
            await digests.Value.SendDueAsync(cancel);
            await post.DeliverAsync(clock.GetUtcNow(), cancel);
            await nightly.RunAsync(clock.GetUtcNow(), cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Moves the clock on, stopping wherever something falls due, as if the days had passed.</summary>
    public async Task PassTimeAsync(DateTimeOffset to, CancellationToken cancel = default)
    {
        await DrainAsync(cancel);
        while (await NextStopAsync(cancel) is { } stop && stop <= to)
        {
            clock.MoveTo(stop);
            await DrainAsync(cancel);
        }

        clock.MoveTo(to);
    }

    /// <summary>When something falls due next. What is due still after a drain could not be done, so an hour is let pass.</summary>
    private async Task<DateTimeOffset?> NextStopAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset?[] stops = [await store.NextDueAsync(cancel), await post.NextDueAsync(cancel), await digests.Value.NextDueAsync(cancel), nightly.NextDue];
        var next = stops.Min();
        return next <= now ? now.AddHours(1) : next;
    }

    private async Task<bool> AdvanceAsync(string id, CancellationToken cancel)
    {
        try
        {
            await advancer.Value.AdvanceAsync(id, cancel);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Record} could not be brought up to date", id);
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DrainAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The pump stumbled and goes on");
            }

            using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            wait.CancelAfter(Look);
            try
            {
                await signal.Reader.ReadAsync(wait.Token);
            }
            catch (OperationCanceledException)
            {
                // Time for a look of its own.
            }
        }
    }
}
