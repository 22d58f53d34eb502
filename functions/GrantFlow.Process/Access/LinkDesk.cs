using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <param name="BaseAddress">Where the site answers, as its readers reach it; ends with a slash.</param>
public sealed record SiteOptions(Uri BaseAddress);

/// <summary>Issues emailed links and looks them up. A link names a task and opens nothing by itself.</summary>
public sealed class LinkDesk(ILinkStore store, IEntropy entropy, SiteOptions site)
{
    /// <summary>Longer than any deadline is away from its first message.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(120);

    /// <summary>The address that goes into a message. Staff sign in by themselves, so theirs has no token.</summary>
    public async Task<Uri> IssueAsync(ForumYearId id, PersonId person, Role role, ObligationKind? task, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (Roles.PartyOf(role) == Party.Contact)
            return new Uri(site.BaseAddress, $"staff/forum-years/{id}");
        var token = entropy.Secret();
        await store.AddAsync(new Link(Secrets.HashOf(token)!.Value, id, person, role, task?.ToString() ?? "", now + Lifetime), cancel);
        return new Uri(site.BaseAddress, $"link/{token}");
    }

    /// <summary>As a new link is asked for: it takes the place of all that the person had for this forum year.</summary>
    public async Task<Uri> ReissueAsync(ForumYearId id, PersonId person, Role role, ObligationKind? task, DateTimeOffset now, CancellationToken cancel = default)
    {
        await store.RevokeAsync(id, person, now, cancel);
        return await IssueAsync(id, person, role, task, now, cancel);
    }

    /// <summary>What a token stands for at this moment.</summary>
    public async Task<LinkLookup> FindAsync(string token, DateTimeOffset now, CancellationToken cancel = default) =>
        Secrets.HashOf(token) is { } hash ? await FindAsync(hash, now, cancel) : new LinkLookup.Unknown();

    /// <summary>As by the token itself.</summary>
    public async Task<LinkLookup> FindAsync(ContentHash tokenHash, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await store.FindAsync(tokenHash, cancel) is not { } link)
            return new LinkLookup.Unknown();
        return link.Revoked is not null || link.Expires <= now ? new LinkLookup.Ended(link) : new LinkLookup.Good(link);
    }
}

public abstract record LinkLookup
{
    private LinkLookup()
    {
    }

    public sealed record Good(Link Link) : LinkLookup;

    /// <summary>Expired or superseded.</summary>
    public sealed record Ended(Link Link) : LinkLookup;

    public sealed record Unknown : LinkLookup;
}
