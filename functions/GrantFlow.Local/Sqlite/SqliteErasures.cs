using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteErasures(SqliteDatabase database) : IErasures
{
    private const string Select = "SELECT kind, subject, ground, person, at FROM erasures WHERE kind = ?1";

    public Task AddAsync(Erasure erasure, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                "INSERT INTO erasures (kind, subject, ground, person, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                erasure.Kind.ToString(), erasure.Subject, erasure.Ground.ToString(), erasure.By.Value, erasure.At),
            cancel);

    public Task<Erasure?> FindAsync(ErasedKind kind, string subject, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find($"{Select} AND subject = ?2", ToErasure, kind.ToString(), subject), cancel);

    public IAsyncEnumerable<Erasure> ListAsync(ErasedKind kind, CancellationToken cancel = default) =>
        database.ReadAllAsync(
            (session, after, limit) => session.Query($"{Select} AND subject > ?2 ORDER BY subject LIMIT ?3", ToErasure, kind.ToString(), after, limit),
            erasure => erasure.Subject,
            cancel);

    private static Erasure ToErasure(SqliteDataReader row) =>
        new(row.Name<ErasedKind>(0), row.GetString(1), row.Name<ErasureGround>(2), new PersonId(row.GetString(3)), row.Moment(4));
}
