using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Admin.People;

/// <summary>Finds people by their email address, so that one person has one id wherever they act: duties are kept apart by person.</summary>
public sealed class KnownPeople(IPeople people, IEntropy entropy)
{
    /// <summary>The id of whoever has this address, else of a new person.</summary>
    public async Task<PersonId> KnowAsync(string name, string email, CancellationToken cancel)
    {
        var address = email.Trim();
        await foreach (var known in people.ListAsync(cancel))
            if (string.Equals(known.Email, address, StringComparison.OrdinalIgnoreCase))
                return known.Id;
        var added = new Person(new PersonId("person-" + entropy.Name()), name.Trim(), address);
        await people.PutAsync([added], cancel);
        return added.Id;
    }

    /// <summary>One @ with something on both sides, a dot after it, no spaces: the rest is for the mail service to find out.</summary>
    public static bool LooksLikeAddress(string email) =>
        email.Trim() is { Length: <= 254 } address
        && address.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain]
        && domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && !domain.EndsWith('.')
        && !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '<' or '>' or '"');
}
