using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition. Rows: <c>person:</c> and id; <c>email:</c>, the address's hash and id, to find a person by. Both change
/// in one transaction, so that an address that was erased leaves not even its hash.</summary>
public sealed class TablePeople(StorageTables tables) : IPeople
{
    private const string Partition = "people";
    private const string PersonPart = "person";
    private const string EmailPart = "email";

    /// <summary>A person takes three operations at most: their row, the new address's and the old one's.</summary>
    private const int AtOnce = Rows.MostInTransaction / 3;

    private readonly TableClient people = tables.People;

    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancel = default) =>
        await people.FindAsync(Partition, PersonKey(id), cancel) is { } row ? PersonOf(row) : null;

    public async Task<Person?> FindByEmailAsync(string email, CancellationToken cancel = default)
    {
        if (email.Length == 0)
            return null;
        var rows = await people.ReadAsync(Key.Range(Partition, Key.Join(EmailPart, HashOf(email))), cancel);
        var first = rows.Select(row => row.Text("Id")).Min(StringComparer.Ordinal);
        return first is null ? null : await FindAsync(new PersonId(first), cancel);
    }

    public async Task PutAsync(IReadOnlyList<Person> people, CancellationToken cancel = default)
    {
        var last = people.Reverse().DistinctBy(person => person.Id);
        foreach (var some in last.Chunk(AtOnce))
            await Race.RunAsync(() => PutAsync(some, cancel), cancel);
    }

    public async IAsyncEnumerable<Person> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var row in people.Query(Key.Range(Partition, PersonPart), cancel))
            yield return PersonOf(row);
    }

    private async Task<bool> PutAsync(Person[] some, CancellationToken cancel)
    {
        var before = await Task.WhenAll(some.Select(person => people.FindAsync(Partition, PersonKey(person.Id), cancel)));
        await people.SubmitTransactionAsync(some.Zip(before, Changes).SelectMany(changes => changes), cancel);
        return true;
    }

    private static IEnumerable<TableTransactionAction> Changes(Person person, TableEntity? before)
    {
        var row = new TableEntity(Partition, PersonKey(person.Id)) { ["Id"] = person.Id.Value, ["Name"] = person.Name, ["Email"] = person.Email };
        yield return before is null ? Rows.Add(row) : Rows.Replace(row, before.ETag);
        if (person.Email.Length > 0)
            yield return Rows.Put(new TableEntity(Partition, EmailKey(person.Email, person.Id)) { ["Id"] = person.Id.Value });
        if (before?.Text("Email") is { Length: > 0 } old && HashOf(old) != HashOf(person.Email))
            yield return Rows.Delete(new TableEntity(Partition, EmailKey(old, person.Id)), Azure.ETag.All);
    }

    private static string PersonKey(PersonId id) => Key.Join(PersonPart, Key.Of(id.Value));

    private static string EmailKey(string email, PersonId id) => Key.Join(EmailPart, HashOf(email), Key.Of(id.Value));

    /// <summary>Of the letters A to Z the case makes no difference, and of all others it does.</summary>
    private static string HashOf(string email) => Key.Hashed(string.Create(email.Length, email, (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = char.IsAsciiLetterUpper(text[i]) ? char.ToLowerInvariant(text[i]) : text[i];
    }));

    private static Person PersonOf(TableEntity row) => new(new PersonId(row.Text("Id")), row.Text("Name"), row.Text("Email"));
}
