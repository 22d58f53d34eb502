using System.Collections.Immutable;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>Somebody as another person named them.</summary>
/// <param name="Why">Why they take the role; kept with the change and sent to whoever held it before.</param>
public sealed record PersonNamed(string Name, string Email, string Why);

/// <summary>Changes who holds a role. Whoever held it before loses it, and with it every link to it.</summary>
public sealed class PeopleDesk(Running.ForumYears forumYears, IPeople people, Papers papers)
{
    private const int LongestName = 100;
    private const int LongestEmail = 254;
    private const int LongestWhy = 2_000;

    /// <summary>What must be put right, by field: <c>name</c>, <c>email</c>, <c>why</c>.</summary>
    public static ImmutableDictionary<string, string> Check(PersonNamed named)
    {
        var problems = ImmutableDictionary.CreateBuilder<string, string>();
        if (named.Name.Trim().Length is 0 or > LongestName)
            problems["name"] = $"Enter their name, up to {LongestName} letters";
        if (!IsEmail(named.Email.Trim()))
            problems["email"] = "Enter their email address, like name@example.com";
        if (named.Why.Trim().Length is 0 or > LongestWhy)
            problems["why"] = $"Say why they take over, in up to {LongestWhy:N0} letters";
        return problems.ToImmutable();
    }

    /// <summary>Check what was named first. The same press twice names one person.</summary>
    public async Task<Outcome> ChangeAsync(ForumYearId id, Actor actor, Role role, PersonNamed named, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var person = await KnownAsync(state, named.Email.Trim(), cancel) ?? await AddAsync(id, named, commandId, cancel);
        var note = await papers.KeepNoteAsync(named.Why, cancel);
        return await forumYears.DoAsync(id, actor, new ChangePerson(role, person, note), commandId, cancel);
    }

    /// <summary>Whoever has this address in the forum year already is the same person, so that rules about who did what hold.</summary>
    private async Task<PersonId?> KnownAsync(ForumYear state, string email, CancellationToken cancel)
    {
        foreach (var id in state.People.Values.Distinct())
            if (await people.FindAsync(id, cancel) is { } known && known.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
                return id;
        return null;
    }

    /// <summary>The id comes from the press. What an earlier press put there stays, so that nobody’s address is changed by a repetition.</summary>
    private async Task<PersonId> AddAsync(ForumYearId id, PersonNamed named, CommandId commandId, CancellationToken cancel)
    {
        var person = new PersonId("p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{commandId}")))[..32]);
        if (await people.FindAsync(person, cancel) is null)
            await people.PutAsync([new Person(person, named.Name.Trim(), named.Email.Trim())], cancel);
        return person;
    }

    internal static bool IsEmail(string text) =>
        text.Length is > 0 and <= LongestEmail
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');
}
