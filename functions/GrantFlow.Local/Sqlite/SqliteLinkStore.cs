using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteLinkStore(SqliteDatabase database) : ILinkStore
{
    public Task AddAsync(Link link, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO links (token_hash, forum_year, person, role, task, expires, revoked)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (token_hash) DO NOTHING
                """,
                link.TokenHash.Value, link.ForumYear.Value, link.Person.Value, link.Role.ToString(), link.Task, link.Expires, link.Revoked),
            cancel);

    public Task<Link?> FindAsync(ContentHash tokenHash, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.Find(
                "SELECT forum_year, person, role, task, expires, revoked FROM links WHERE token_hash = ?1",
                row => new Link(
                    tokenHash, new ForumYearId(row.GetString(0)), new PersonId(row.GetString(1)), row.Name<Role>(2),
                    row.GetString(3), row.Moment(4), row.MomentOrNone(5)),
                tokenHash.Value),
            cancel);

    public Task RevokeAsync(ForumYearId forumYear, PersonId person, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                "UPDATE links SET revoked = ?3 WHERE forum_year = ?1 AND person = ?2 AND revoked IS NULL",
                forumYear.Value, person.Value, at),
            cancel);
}
