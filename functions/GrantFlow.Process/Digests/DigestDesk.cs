using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Process.Digests;

/// <summary>Sends each member of staff one mail a working day with all that waits for them across forum years. Hosts call it from
/// their pump or timer; calling it too often, or after a crash, does no harm.</summary>
public sealed class DigestDesk(IBaskets baskets, IAddressTroubles troubles, DigestRound round, WeeklyRound weekly, DigestHours hours, TimeProvider clock, ILogger<DigestDesk> log)
{
    private const int Batch = 100;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(30);

    /// <summary>All that is due now, where this is an hour at which such mail goes.</summary>
    public async Task SendDueAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await weekly.SeeToAsync(now, cancel);
        if (!hours.IsOpen(now))
            return;
        // Whoever was looked at is due no more: the mail went, or waits for a later moment.
        while (await baskets.FindDueAsync(now, Batch, cancel) is { Count: > 0 } due)
            foreach (var person in due)
                await LookAtAsync(person, now, cancel);
    }

    /// <summary>The first moment, from now on, at which <see cref="SendDueAsync"/> has something to do, or none.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        await baskets.NextDueAsync(cancel) is { } due ? hours.FirstOpen(due, clock.GetUtcNow()) : null;

    private async Task LookAtAsync(PersonId person, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var basket = await round.FinishEarlierAsync(person, now, cancel);
            if (HadMailToday(basket, now) || await troubles.FindOpenAsync(person, cancel) is not null)
                await PutOffAsync(basket, now, hours.Next(now), cancel);
            else if (await round.SendAsync(person, basket, now, cancel) == MessageState.Failed)
                await PutOffAsync(await baskets.FindAsync(person, cancel), now, now + RetryAfter, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The mail of the day to {Person} could not be made", person);
            await PutOffAsync(await baskets.FindAsync(person, cancel), now, now + RetryAfter, cancel);
        }
    }

    private static bool HadMailToday(Basket basket, DateTimeOffset now) => basket.LastMail is { } last && London.Date(last) == London.Date(now);

    private async Task PutOffAsync(Basket basket, DateTimeOffset now, DateTimeOffset until, CancellationToken cancel)
    {
        foreach (var item in basket.Items.Where(item => item.Due <= now).ToImmutableArray())
            await baskets.PutAsync(item with { Due = until }, cancel);
    }
}
