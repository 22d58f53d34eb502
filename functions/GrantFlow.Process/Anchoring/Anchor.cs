using System.Collections.Immutable;
using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Anchoring;

/// <summary>Anchors all chains once a day. A host calls it from its nightly timer; called again, or after a crash, it goes on where it was.</summary>
public sealed class Anchor(IForumYearStore store, IDailyRoots roots, RootMail mail, TimeProvider clock)
{
    /// <summary>London time, when little happens.</summary>
    private static readonly TimeOnly Hour = new(2, 0);

    /// <summary>The next moment after this one at which it is to be called.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var today = London.Moment(London.Date(now), Hour);
        return today > now ? today : London.Moment(London.Date(now).AddDays(1), Hour);
    }

    /// <summary>Keeps the root of this London day where there is none, and tells the auditors of it once. Nothing is anchored before there is a record.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var day = London.Date(now);
        if (await roots.FindAsync(day, cancel) is null)
        {
            var ends = await EndsAsync(cancel);
            if (ends.IsEmpty)
                return;
            await roots.AddAsync(day, CanonicalJson.Serialize(DailyRoot.Of(day, now, await PreviousAsync(day, cancel), ends)), cancel);
        }

        // Where somebody else was first, theirs is the root.
        if (await roots.FindAsync(day, cancel) is { } kept)
            await mail.TellAsync(CanonicalJson.Parse<DailyRoot>(kept.Span), cancel);
    }

    private async Task<ImmutableArray<ChainEnd>> EndsAsync(CancellationToken cancel)
    {
        var ends = ImmutableArray.CreateBuilder<ChainEnd>();
        await foreach (var id in store.ListAsync(cancel))
            if (await store.LoadAsync(id, cancel) is { } head)
                ends.Add(new ChainEnd(id, head.Version, head.ChainHash));
        return ends.ToImmutable();
    }

    private async Task<ContentHash?> PreviousAsync(DateOnly day, CancellationToken cancel)
    {
        DateOnly? last = null;
        await foreach (var kept in roots.ListAsync(cancel))
            if (kept < day)
                last = kept;
        return last is { } earlier && await roots.FindAsync(earlier, cancel) is { } bytes ? HashOf(bytes.Span) : null;
    }

    internal static ContentHash HashOf(ReadOnlySpan<byte> file) => new(Convert.ToHexStringLower(SHA256.HashData(file)));
}
