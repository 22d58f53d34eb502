using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

/// <summary>Lists across forum years, and what people say of messages.</summary>
public sealed partial class SqliteMessageLog
{
    private const string Older = "messages.position < COALESCE((SELECT position FROM messages WHERE id = ?1), 9223372036854775807)";

    /// <summary>The words of the partial index, so that SQLite takes it.</summary>
    internal const string TroublesSql = $"""
        {Select}
        WHERE {Older} AND state IN ('Queued', 'Failed', 'Unknown', 'Dropped', 'Bounced', 'Complained')
        AND (state <> 'Queued' OR messages.at <= ?2)
        ORDER BY messages.position DESC LIMIT ?3
        """;

    public async Task<IReadOnlyList<MessageEntry>> ListAsync(MessageFilter filter, int limit, string? after = null, CancellationToken cancel = default) =>
        await database.ReadAsync(session => session.Query(ListSql(filter), ToEntry, after, filter.State?.ToString(), filter.Template, limit), cancel);

    public async Task<IReadOnlyList<MessageEntry>> ListTroublesAsync(DateTimeOffset queuedBefore, int limit, string? after = null, CancellationToken cancel = default) =>
        await database.ReadAsync(session => session.Query(TroublesSql, ToEntry, after, queuedBefore, limit), cancel);

    public async Task<IReadOnlyList<MessageEntry>> ListHeldAsync(PersonId person, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query($"{Select} WHERE messages.person = ?1 AND state = 'Held' ORDER BY messages.position", ToEntry, person.Value), cancel);

    public Task<int> CountAsync(MessageState state, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find("SELECT COUNT(*) FROM messages WHERE state = ?1", row => row.GetInt32(0), state.ToString()), cancel);

    public Task<Settling> SettleAsync(string messageId, Settlement settlement, CancellationToken cancel = default) =>
        database.WriteAsync(session => Settle(session, messageId, settlement), cancel);

    /// <summary>A part that does not narrow still names its parameter, as every statement must.</summary>
    internal static string ListSql(MessageFilter filter) => $"""
        {Select}
        WHERE {Older}
        AND {(filter.State is null ? "?2 IS ?2" : "state = ?2")}
        AND {(string.IsNullOrEmpty(filter.Template) ? "?3 IS ?3" : "template = ?3")}
        ORDER BY messages.position DESC LIMIT ?4
        """;

    private static Settling Settle(SqliteSession session, string messageId, Settlement said)
    {
        if (session.Find("SELECT 1 FROM message_settlements WHERE message = ?1 AND command = ?2", row => row.GetInt32(0), messageId, said.Command.Value) == 1)
            return Settling.Repeated;
        var state = said.Verdict == Verdict.Arrived ? MessageState.Delivered : MessageState.Failed;
        if (session.Execute("UPDATE messages SET state = ?2, at = ?3 WHERE id = ?1 AND state = 'Unknown'", messageId, state.ToString(), said.At) == 0)
            return Settling.NotUnknown;
        session.Execute(
            "INSERT INTO message_settlements (message, command, verdict, person, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            messageId, said.Command.Value, said.Verdict.ToString(), said.By.Value, said.At);
        return Settling.Settled;
    }
}
