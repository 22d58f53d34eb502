using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Keeps codes from being asked for and tried too often. Every limit ends within ten minutes, so that nobody can lock
/// somebody else out for longer.</summary>
public sealed class RateLimits(ICounts counts, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int ByLink = 6;
    private const int ByPerson = 10;
    /// <summary>A council’s people may share one address of the internet.</summary>
    private const int ByClient = 60;

    /// <returns>When to try again, or none where a code may be sent.</returns>
    /// <param name="client">Whence the request comes, or none where the host cannot tell.</param>
    public async Task<DateTimeOffset?> RefuseSendingAsync(PersonId person, ContentHash? link, string? client, CancellationToken cancel = default) =>
        await RefuseAsync("send-client", client, ByClient, cancel)
        ?? await RefuseAsync("send-link", link?.Value, ByLink, cancel)
        ?? await RefuseAsync("send-person", person.Value, ByPerson, cancel);

    /// <returns>When to try again, or none where a code may be tried.</returns>
    public Task<DateTimeOffset?> RefuseTryingAsync(string? client, CancellationToken cancel = default) =>
        RefuseAsync("try-client", client, ByClient, cancel);

    /// <returns>When to try again, or none where a link may be looked up.</returns>
    public Task<DateTimeOffset?> RefuseRenewingAsync(string? client, CancellationToken cancel = default) =>
        RefuseAsync("renew-client", client, ByClient, cancel);

    private async Task<DateTimeOffset?> RefuseAsync(string what, string? whose, int most, CancellationToken cancel)
    {
        if (whose is null)
            return null;
        var now = clock.GetUtcNow();
        var until = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Window.Ticks) + Window.Ticks, TimeSpan.Zero);
        var count = await counts.AddAsync(Secrets.HashOfText($"{what} {whose}").Value, until, now, cancel);
        return count > most ? until : null;
    }
}
