using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Journeys;

/// <summary>Keeps a council’s agreement within the council: whoever its people name has an address at a domain of theirs, or at one
/// that the pack allows. Contact’s staff and forums may name anybody.</summary>
public sealed class AuthorityDomains(Running.ForumYears forumYears, IPeople people)
{
    public async Task<Refusal?> RefuseAsync(ForumYearId id, ForumYear state, Actor actor, string email, CancellationToken cancel = default)
    {
        if (actor.Party != Party.Authority)
            return null;
        var allowed = new HashSet<string>(forumYears.PackOf(id).AuthorityDomains, StringComparer.OrdinalIgnoreCase);
        foreach (var holder in state.People.Where(held => Roles.PartyOf(held.Key) == Party.Authority).Select(held => held.Value))
            if (await people.FindAsync(holder, cancel) is { Email.Length: > 0 } person)
                allowed.Add(DomainOf(person.Email));
        var domain = DomainOf(email);
        return allowed.Any(one => domain.Equals(one, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + one, StringComparison.OrdinalIgnoreCase))
            ? null
            : new Refusal("DomainNotAllowed", $"We cannot send the agreement to an address at {domain}. Enter their address at your council. If they have none, ask Contact to name them.");
    }

    private static string DomainOf(string email) => email[(email.LastIndexOf('@') + 1)..];
}
