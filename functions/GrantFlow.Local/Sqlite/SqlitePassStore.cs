using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed class SqlitePassStore(SqliteDatabase database) : IPassStore
{
    public Task AddAsync(Pass pass, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                "INSERT INTO passes (hash, kind, person, party, forum_year, proof, issued, seen, ends, ended) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                pass.Hash.Value, pass.Kind.ToString(), pass.Person.Value, pass.Party.ToString(), pass.ForumYear.Value, pass.Proof.ToString(),
                pass.Issued, pass.Seen, pass.Ends, pass.Ended),
            cancel);

    public Task<Pass?> FindAsync(ContentHash hash, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.Find(
                "SELECT kind, person, party, forum_year, proof, issued, seen, ends, ended FROM passes WHERE hash = ?1",
                row => new Pass(
                    hash, row.Name<PassKind>(0), new PersonId(row.GetString(1)), row.Name<Party>(2), new ForumYearId(row.GetString(3)), row.Name<Proof>(4),
                    row.Moment(5), row.Moment(6), row.Moment(7), row.MomentOrNone(8)),
                hash.Value),
            cancel);

    public Task TouchAsync(ContentHash hash, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Execute("UPDATE passes SET seen = MAX(seen, ?2) WHERE hash = ?1", hash.Value, at), cancel);

    public Task EndAsync(ContentHash hash, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Execute("UPDATE passes SET ended = ?2 WHERE hash = ?1 AND ended IS NULL", hash.Value, at), cancel);

    public Task EndAllAsync(PersonId person, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute("UPDATE passes SET ended = ?2 WHERE person = ?1 AND issued <= ?2 AND ended IS NULL", person.Value, at), cancel);
}
