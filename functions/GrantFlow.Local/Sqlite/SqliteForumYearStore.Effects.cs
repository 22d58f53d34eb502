using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

/// <summary>An effect's state is 0 while pending, 1 when done, 2 when given up. Rows stay, for audit.</summary>
public sealed partial class SqliteForumYearStore
{
    public async Task<IReadOnlyList<PendingEffect>> ReadPendingEffectsAsync(string id, DateTimeOffset now, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                """
                SELECT id, type, bytes, attempts FROM effects
                WHERE head = (SELECT key FROM heads WHERE id = ?1) AND state = 0 AND next_try <= ?2
                ORDER BY position
                """,
                row => new PendingEffect(row.GetString(0), row.GetString(1), row.Bytes(2), row.GetInt32(3)),
                id, now),
            cancel);

    public Task SettleEffectAsync(string id, string effectId, EffectOutcome outcome, CancellationToken cancel = default) =>
        database.WriteAsync(session => Settle(session, id, effectId, outcome), cancel);

    public async Task<IReadOnlyList<DeadEffect>> ListDeadEffectsAsync(string? id, int limit, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                """
                SELECT heads.id, effects.id, effects.type, effects.bytes, effects.attempts, effects.reason
                FROM effects JOIN heads ON heads.key = effects.head
                WHERE effects.state = 2 AND (?1 IS NULL OR heads.id = ?1)
                ORDER BY heads.id, effects.position LIMIT ?2
                """,
                row => new DeadEffect(row.GetString(0), row.GetString(1), row.GetString(2), row.Bytes(3), row.GetInt32(4), row.GetString(5)),
                id, limit),
            cancel);

    public Task<bool> ReviveEffectAsync(string id, string effectId, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => Change(
                session,
                "UPDATE effects SET state = 0, attempts = 0, next_try = ?3 WHERE head = ?1 AND id = ?2 AND state = 2",
                id, effectId, at),
            cancel);

    private static void WriteEffect(SqliteSession session, long key, NewEffect effect) =>
        session.Execute(
            """
            INSERT INTO effects (head, id, type, state, attempts, next_try, reason, bytes)
            VALUES (?1, ?2, ?3, 0, 0, ?4, '', ?5)
            """,
            key, effect.Id, effect.Type, effect.NotBefore, effect.Bytes);

    private static bool Settle(SqliteSession session, string id, string effectId, EffectOutcome outcome) => outcome switch
    {
        EffectOutcome.Done => Change(
            session,
            "UPDATE effects SET state = 1 WHERE head = ?1 AND id = ?2 AND state <> 1",
            id, effectId),
        EffectOutcome.Retry retry => Change(
            session,
            "UPDATE effects SET attempts = attempts + 1, next_try = ?3, reason = ?4 WHERE head = ?1 AND id = ?2 AND state = 0",
            id, effectId, retry.At, retry.Reason),
        EffectOutcome.Dead dead => Change(
            session,
            "UPDATE effects SET attempts = attempts + 1, state = 2, reason = ?3 WHERE head = ?1 AND id = ?2 AND state = 0",
            id, effectId, dead.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    /// <param name="values">From the statement's third parameter on: the first two are the forum year's key and the effect's id.</param>
    private static bool Change(SqliteSession session, string sql, string id, string effectId, params ReadOnlySpan<object?> values)
    {
        var key = session.Find("SELECT key FROM heads WHERE id = ?1", row => row.GetInt64(0), id);
        if (session.Execute(sql, [key, effectId, .. values]) == 0)
            return false;
        ReckonDue(session, key);
        return true;
    }
}
