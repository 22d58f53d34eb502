using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqlitePeople(SqliteDatabase database) : IPeople
{
    internal const string FindByEmailSql = "SELECT id, name, email FROM people WHERE email = ?1 COLLATE NOCASE AND email <> '' ORDER BY id LIMIT 1";

    public Task<Person?> FindAsync(PersonId id, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT id, name, email FROM people WHERE id = ?1", ToPerson, id.Value), cancel);

    public Task<Person?> FindByEmailAsync(string email, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find(FindByEmailSql, ToPerson, email), cancel);

    public Task PutAsync(IReadOnlyList<Person> people, CancellationToken cancel = default) =>
        database.WriteAsync(session => people.Sum(person => Put(session, person)), cancel);

    public IAsyncEnumerable<Person> ListAsync(CancellationToken cancel = default) =>
        database.ReadAllAsync(
            (session, after, limit) => session.Query("SELECT id, name, email FROM people WHERE id > ?1 ORDER BY id LIMIT ?2", ToPerson, after, limit),
            person => person.Id.Value,
            cancel);

    private static int Put(SqliteSession session, Person person) =>
        session.Execute(
            "INSERT INTO people (id, name, email) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET name = excluded.name, email = excluded.email",
            person.Id.Value, person.Name, person.Email);

    private static Person ToPerson(SqliteDataReader row) => new(new PersonId(row.GetString(0)), row.GetString(1), row.GetString(2));
}
