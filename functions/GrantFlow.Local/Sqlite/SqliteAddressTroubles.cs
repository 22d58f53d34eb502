using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteAddressTroubles(SqliteDatabase database) : IAddressTroubles
{
    private const string Select = "SELECT person, message, forum_year, problem, at, ended_how, ended_by, ended_at FROM address_troubles";

    public Task<AddressTrouble?> FindOpenAsync(PersonId person, CancellationToken cancel = default) =>
        database.ReadAsync(session => Open(session, person), cancel);

    public Task OpenAsync(AddressTrouble trouble, DateTimeOffset triedAt, CancellationToken cancel = default) =>
        database.WriteAsync(session => Put(session, trouble, triedAt), cancel);

    public Task<bool> EndAsync(PersonId person, TroubleEnd end, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                "UPDATE address_troubles SET ended_how = ?2, ended_by = ?3, ended_at = ?4 WHERE person = ?1 AND ended_at IS NULL",
                person.Value, end.How.ToString(), end.By.Value, end.At) == 1,
            cancel);

    public async Task<IReadOnlyList<AddressTrouble>> ListOpenAsync(string? forumYear, int limit, PersonId? after = null, CancellationToken cancel = default)
    {
        var sql = $"""
            {Select}
            WHERE ended_at IS NULL AND {(forumYear is null ? "?1 IS ?1" : "forum_year = ?1")}
            AND {(after is null ? "?2 IS ?2" : "(at, person) > (SELECT at, person FROM address_troubles WHERE person = ?2 AND ended_at IS NULL)")}
            ORDER BY at, person LIMIT ?3
            """;
        return await database.ReadAsync(session => session.Query(sql, ToTrouble, forumYear, after?.Value, limit), cancel);
    }

    public async Task<IReadOnlyList<EndedTrouble>> ListEndedAsync(PersonId person, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                $"{Select} WHERE person = ?1 AND ended_at IS NOT NULL ORDER BY ended_at, position",
                row => new EndedTrouble(ToTrouble(row), new TroubleEnd(row.Name<TroubleEnding>(5), new PersonId(row.GetString(6)), row.Moment(7))),
                person.Value),
            cancel);

    public Task<int> CountOpenAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT COUNT(*) FROM address_troubles WHERE ended_at IS NULL", row => row.GetInt32(0)), cancel);

    private static int Put(SqliteSession session, AddressTrouble trouble, DateTimeOffset triedAt)
    {
        if (session.Find("SELECT 1 FROM address_troubles WHERE person = ?1 AND ended_at >= ?2 AND ended_at IS NOT NULL LIMIT 1", row => row.GetInt32(0), trouble.Person.Value, triedAt) == 1)
            return 0;
        if (Open(session, trouble.Person) is not { } open)
            return session.Execute(
                "INSERT INTO address_troubles (person, message, forum_year, problem, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                trouble.Person.Value, trouble.MessageId, trouble.ForumYear, trouble.Problem.ToString(), trouble.At);
        return Order(trouble).CompareTo(Order(open)) >= 0 && trouble.MessageId != open.MessageId
            ? 0
            : session.Execute(
                "UPDATE address_troubles SET message = ?2, forum_year = ?3, problem = ?4, at = ?5 WHERE person = ?1 AND ended_at IS NULL",
                trouble.Person.Value, trouble.MessageId, trouble.ForumYear, trouble.Problem.ToString(), trouble.At);
    }

    private static (long At, string Message) Order(AddressTrouble trouble) => (trouble.At.UtcTicks, trouble.MessageId);

    private static AddressTrouble? Open(SqliteSession session, PersonId person) =>
        session.Find($"{Select} WHERE person = ?1 AND ended_at IS NULL", ToTrouble, person.Value);

    private static AddressTrouble ToTrouble(SqliteDataReader row) =>
        new(new PersonId(row.GetString(0)), row.GetString(1), row.GetString(2), row.Name<AddressProblem>(3), row.Moment(4));
}
