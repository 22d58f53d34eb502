using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Who asks for a code, from which browser, and what for.</summary>
/// <param name="Browser">The secret in the browser's cookie.</param>
/// <param name="Client">Whence the request comes, or none where the host cannot tell.</param>
/// <param name="Link">Hash of the link's token by which it is asked for, or none within a session.</param>
/// <param name="Target">Where the code leads: a path below the site's root, or empty.</param>
public sealed record CodeAsk(
    string Browser, string? Client, CodePurpose Purpose, ForumYearId ForumYear, PersonId Person, Role Role, ContentHash? Link = null, string Target = "");

/// <summary>Sends codes to registered addresses, and takes them back once.</summary>
public sealed class CodeDesk(IChallengeStore challenges, IPeople people, CodePost post, RateLimits limits, IEntropy entropy, TimeProvider clock)
{
    /// <summary>How often a code is looked at anew because the same browser was faster elsewhere.</summary>
    private const int Rounds = 4;

    /// <summary>Sends a code at once. Within a minute of the last one for the same person and purpose nothing is sent.</summary>
    public async Task<CodeSent> SendAsync(CodeAsk ask, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var before = await FindAsync(ask.Browser, ask.Purpose, cancel);
        if (before is not null && before.Used is null && before.Person == ask.Person && before.ForumYear == ask.ForumYear && now < before.SentAt + ChallengeRules.Pause)
            return new CodeSent.JustBefore(before, before.SentAt + ChallengeRules.Pause);
        if (await limits.RefuseSendingAsync(ask.Person, ask.Link, ask.Client, cancel) is { } until)
            return new CodeSent.TooMany(until);
        if (Secrets.HashOf(ask.Browser) is not { } browser || await people.FindAsync(ask.Person, cancel) is not { Email.Length: > 0 } person)
            return new CodeSent.Nobody();
        var (id, code) = (entropy.Name(), Codes.Draw(entropy));
        var challenge = new Challenge(
            browser, ask.Purpose.Name, (before?.Revision ?? 0) + 1, id, ask.Person, ask.ForumYear, ask.Role,
            Codes.HashOf(code, ask.Browser, id), AddressHash(person), now, ask.Link, ask.Target);
        if (!await challenges.PutAsync(challenge, cancel))
            return await FindAsync(ask.Browser, ask.Purpose, cancel) is { } twin ? new CodeSent.JustBefore(twin, twin.SentAt + ChallengeRules.Pause) : new CodeSent.Nobody();
        var sent = challenge with { Revision = challenge.Revision + 1, Sending = await post.SendAsync(challenge, code, ask.Purpose, cancel) };
        await challenges.PutAsync(sent, cancel);
        return new CodeSent.Now(sent);
    }

    /// <summary>The newest code of this browser for this purpose, or none.</summary>
    public async Task<Challenge?> FindAsync(string? browser, CodePurpose purpose, CancellationToken cancel = default) =>
        Secrets.HashOf(browser) is { } hash ? await challenges.FindAsync(hash, purpose.Name, cancel) : null;

    /// <summary>Uses a code up. The same press again is answered as the first time, so that two presses are one act.</summary>
    /// <param name="person">Who must have been sent it, or none for whoever was.</param>
    public async Task<CodeAnswer> UseAsync(
        string? browser, CodePurpose purpose, PersonId? person, string typed, CommandId press, string? client, CancellationToken cancel = default)
    {
        if (await limits.RefuseTryingAsync(client, cancel) is { } until)
            return new CodeAnswer.TooMany(until);
        for (var round = 0; round < Rounds; round++)
        {
            if (await FindAsync(browser, purpose, cancel) is not { } challenge || (person is { } own && own != challenge.Person) || !await WentToThemAsync(challenge, cancel))
                return new CodeAnswer.Over();
            var given = Codes.Read(typed) is { } code ? Codes.HashOf(code, browser!, challenge.Id) : default;
            var (after, answer) = ChallengeRules.Try(challenge, given.Value is null ? Secrets.HashOfText("") : given, press, clock.GetUtcNow());
            if (after == challenge || await challenges.PutAsync(after, cancel))
                return answer;
        }

        return new CodeAnswer.Over();
    }

    /// <summary>Where the address changed since, somebody else may have read the code.</summary>
    private async Task<bool> WentToThemAsync(Challenge challenge, CancellationToken cancel) =>
        await people.FindAsync(challenge.Person, cancel) is { } person && AddressHash(person) == challenge.Address;

    private static ContentHash AddressHash(Person person) => Secrets.HashOfText($"{person.Id} {person.Email.ToUpperInvariant()}");
}

/// <summary>What became of asking for a code.</summary>
public abstract record CodeSent
{
    private CodeSent()
    {
    }

    /// <summary>The challenge says whether its mail left.</summary>
    public sealed record Now(Challenge Challenge) : CodeSent;

    /// <summary>One was sent a moment ago; another can be asked for from <paramref name="Again"/>.</summary>
    public sealed record JustBefore(Challenge Challenge, DateTimeOffset Again) : CodeSent;

    public sealed record TooMany(DateTimeOffset Until) : CodeSent;

    /// <summary>There is nobody to send it to any more.</summary>
    public sealed record Nobody : CodeSent;
}
