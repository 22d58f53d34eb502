using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteChallengeStore(SqliteDatabase database) : IChallengeStore
{
    private const string Columns =
        "browser, purpose, revision, id, person, forum_year, role, code_hash, address_hash, sent_at, link, target, sending, wrong_tries, used_by, used_at";

    public Task<Challenge?> FindAsync(ContentHash browser, string purpose, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.Find($"SELECT {Columns} FROM challenges WHERE browser = ?1 AND purpose = ?2", ToChallenge, browser.Value, purpose), cancel);

    public Task<bool> PutAsync(Challenge challenge, CancellationToken cancel = default) =>
        database.WriteAsync(session => Put(session, challenge), cancel);

    private static bool Put(SqliteSession session, Challenge challenge)
    {
        var there = session.Find("SELECT revision FROM challenges WHERE browser = ?1 AND purpose = ?2", row => row.GetInt32(0), challenge.Browser.Value, challenge.Purpose);
        return there == challenge.Revision - 1 && session.Execute(
            $"INSERT OR REPLACE INTO challenges ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            challenge.Browser.Value, challenge.Purpose, challenge.Revision, challenge.Id, challenge.Person.Value, challenge.ForumYear.Value,
            challenge.Role.ToString(), challenge.CodeHash.Value, challenge.Address.Value, challenge.SentAt, challenge.Link?.Value, challenge.Target,
            challenge.Sending.ToString(), challenge.WrongTries, challenge.Used?.By.Value, challenge.Used?.At) == 1;
    }

    private static Challenge ToChallenge(SqliteDataReader row) => new(
        new ContentHash(row.GetString(0)), row.GetString(1), row.GetInt32(2), row.GetString(3), new PersonId(row.GetString(4)),
        new ForumYearId(row.GetString(5)), row.Name<Role>(6), new ContentHash(row.GetString(7)), new ContentHash(row.GetString(8)), row.Moment(9),
        row.IsDBNull(10) ? null : new ContentHash(row.GetString(10)), row.GetString(11))
    {
        Sending = row.Name<CodeSending>(12),
        WrongTries = row.GetInt32(13),
        Used = row.IsDBNull(14) ? null : new CodeUsed(new CommandId(row.GetString(14)), row.Moment(15)),
    };
}
