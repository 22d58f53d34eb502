using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

public sealed partial class SqliteMessageLog(SqliteDatabase database) : IMessageLog
{
    private const string Select = """
        SELECT messages.id, forum_year, template, occurrence, messages.person, state, messages.at, ask, tried_at, carrier,
            said.verdict, said.person, said.at, said.command
        FROM messages LEFT JOIN message_settlements AS said
            ON said.position = (SELECT MAX(position) FROM message_settlements WHERE message = messages.id)
        """;

    public Task<MessageState?> ClaimAsync(MessageEntry entry, CancellationToken cancel = default) =>
        database.WriteAsync(session => Claim(session, entry), cancel);

    public Task RecordAsync(string messageId, MessageState state, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(session => Record(session, messageId, new MessageWord(state, at)), cancel);

    public Task CarryAsync(string messageId, string carrier, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                "UPDATE messages SET state = 'Carried', carrier = ?2, at = ?3 WHERE id = ?1 AND state IN ('Queued', 'Failed', 'Gathered', 'Held', 'Carried')",
                messageId, carrier, at),
            cancel);

    public Task<MessageEntry?> FindAsync(string messageId, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find($"{Select} WHERE messages.id = ?1", ToEntry, messageId), cancel);

    public async Task<IReadOnlyList<MessageEntry>> ListAsync(string forumYear, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query($"{Select} WHERE forum_year = ?1 ORDER BY messages.position", ToEntry, forumYear), cancel);

    private static MessageState? Claim(SqliteSession session, MessageEntry entry)
    {
        var claimed = session.Execute(
            """
            INSERT INTO messages (id, forum_year, template, occurrence, person, state, at, ask, tried_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING
            """,
            entry.Id, entry.ForumYear, entry.Template, entry.Occurrence, entry.To.Value, entry.State.ToString(), entry.At, entry.Ask, entry.TriedAt);
        if (claimed == 1)
            return null;
        var before = session.Find("SELECT state FROM messages WHERE id = ?1", row => row.Name<MessageState>(0), entry.Id);
        if (MessageStates.IsUnsent(before))
            session.Execute("UPDATE messages SET tried_at = ?2, ask = ?3 WHERE id = ?1", entry.Id, entry.TriedAt, entry.Ask);
        return before;
    }

    private static int Record(SqliteSession session, string messageId, MessageWord heard)
    {
        var known = session.Find("SELECT state, at FROM messages WHERE id = ?1", row => (MessageWord?)new MessageWord(row.Name<MessageState>(0), row.Moment(1)), messageId);
        return known is { } word && MessageStates.Join(word, heard) is var joined && joined != word
            ? session.Execute("UPDATE messages SET state = ?2, at = ?3 WHERE id = ?1", messageId, joined.State.ToString(), joined.At)
            : 0;
    }

    private static MessageEntry ToEntry(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new PersonId(row.GetString(4)), row.Name<MessageState>(5), row.Moment(6))
        {
            Ask = row.GetString(7),
            TriedAt = row.Moment(8),
            Carrier = row.IsDBNull(9) ? null : row.GetString(9),
            Settlement = row.IsDBNull(10)
                ? null
                : new Settlement(row.Name<Verdict>(10), new PersonId(row.GetString(11)), row.Moment(12), new CommandId(row.GetString(13))),
        };
}
