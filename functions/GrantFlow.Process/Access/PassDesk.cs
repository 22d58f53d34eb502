using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Opens sessions, looks at them with every request, and ends them.</summary>
public sealed class PassDesk(IPassStore store, IPeople people, IEntropy entropy, TimeProvider clock)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestMemory = TimeSpan.FromDays(30);

    /// <summary>How exactly it is known when a session was used last; a write with every request would be too many.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>How long a remembered browser is remembered.</summary>
    public static TimeSpan Memory => LongestMemory;

    /// <returns>The secret for the browser's cookie.</returns>
    public Task<string> OpenAsync(PassKind kind, PersonId person, Party party, ForumYearId forumYear, Proof proof, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var life = kind == PassKind.Session ? LongestSession : LongestMemory;
        return AddAsync(hash => new Pass(hash, kind, person, party, forumYear, proof, now, now, now + life), cancel);
    }

    /// <summary>The session and its person while it lives; looking at it keeps it alive.</summary>
    public async Task<OpenPass?> FindSessionAsync(string? secret, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(secret, PassKind.Session, now, cancel) is not { } open || open.Pass.Seen + Idle <= now)
            return null;
        if (open.Pass.Seen + Grain <= now)
            await store.TouchAsync(open.Pass.Hash, now, cancel);
        return open;
    }

    /// <summary>Whether this browser is remembered as this person’s.</summary>
    public async Task<bool> IsRememberedAsync(string? secret, PersonId person, CancellationToken cancel = default) =>
        await FindAsync(secret, PassKind.RememberedBrowser, clock.GetUtcNow(), cancel) is { } open && open.Pass.Person == person;

    /// <summary>Ends one; nothing happens where there is none.</summary>
    public async Task EndAsync(string? secret, CancellationToken cancel = default)
    {
        if (Secrets.HashOf(secret) is { } hash)
            await store.EndAsync(hash, clock.GetUtcNow(), cancel);
    }

    /// <summary>Ends all sessions and remembered browsers of this person.</summary>
    public Task EndAllAsync(PersonId person, CancellationToken cancel = default) => store.EndAllAsync(person, clock.GetUtcNow(), cancel);

    private async Task<string> AddAsync(Func<ContentHash, Pass> pass, CancellationToken cancel)
    {
        var secret = entropy.Secret();
        await store.AddAsync(pass(Secrets.HashOf(secret)!.Value), cancel);
        return secret;
    }

    private async Task<OpenPass?> FindAsync(string? secret, PassKind kind, DateTimeOffset now, CancellationToken cancel) =>
        Secrets.HashOf(secret) is { } hash
        && await store.FindAsync(hash, cancel) is { Ended: null } pass && pass.Kind == kind && now < pass.Ends
        && await people.FindAsync(pass.Person, cancel) is { } person
            ? new OpenPass(pass, person)
            : null;
}

/// <summary>A pass that lives, and whose it is.</summary>
public sealed record OpenPass(Pass Pass, Person Person);
