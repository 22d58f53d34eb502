using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteBaskets(SqliteDatabase database) : IBaskets
{
    public Task PutAsync(BasketItem item, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO basket_items (person, id, forum_year, ask, due_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT DO UPDATE SET forum_year = excluded.forum_year, ask = excluded.ask, due_at = excluded.due_at
                """,
                item.Person.Value, item.Id, item.ForumYear, item.Ask, item.Due),
            cancel);

    public Task<Basket> FindAsync(PersonId person, CancellationToken cancel = default) =>
        database.ReadAsync(session => Find(session, person), cancel);

    public Task RemoveAsync(PersonId person, IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        database.WriteAsync(session => ids.Sum(id => session.Execute("DELETE FROM basket_items WHERE person = ?1 AND id = ?2", person.Value, id)), cancel);

    public Task CountAsync(PersonId person, int number, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO basket_mails (person, mails, last_at) VALUES (?1, ?2 + 1, ?3)
                ON CONFLICT DO UPDATE SET mails = excluded.mails, last_at = excluded.last_at WHERE basket_mails.mails < excluded.mails
                """,
                person.Value, number, at),
            cancel);

    public async Task<IReadOnlyList<PersonId>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                "SELECT DISTINCT person FROM basket_items WHERE due_at <= ?1 ORDER BY person LIMIT ?2", row => new PersonId(row.GetString(0)), now, limit),
            cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT MIN(due_at) FROM basket_items", row => row.MomentOrNone(0)), cancel);

    private static Basket Find(SqliteSession session, PersonId person)
    {
        var items = session.Query("SELECT person, id, forum_year, ask, due_at FROM basket_items WHERE person = ?1 ORDER BY id", ToItem, person.Value);
        return (session.Find("SELECT mails, last_at FROM basket_mails WHERE person = ?1", row => new Basket(row.GetInt32(0), row.Moment(1), []), person.Value)
            ?? Basket.Empty) with { Items = items };
    }

    private static BasketItem ToItem(SqliteDataReader row) =>
        new(new PersonId(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.Moment(4));
}
