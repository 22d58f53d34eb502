using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sqlite;

public sealed class SqliteMessageLog(SqliteDatabase database) : IMessageLog
{
    public Task<MessageState?> ClaimAsync(MessageEntry entry, CancellationToken cancel = default) =>
        database.WriteAsync(session => Claim(session, entry), cancel);

    public Task RecordAsync(string messageId, MessageState state, DateTimeOffset at, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Execute(
                state is MessageState.Delivered or MessageState.Bounced
                    ? "UPDATE messages SET state = ?2, at = ?3 WHERE id = ?1"
                    : "UPDATE messages SET state = ?2, at = ?3 WHERE id = ?1 AND state NOT IN ('Delivered', 'Bounced')",
                messageId, state.ToString(), at),
            cancel);

    public async Task<IReadOnlyList<MessageEntry>> ListAsync(string forumYear, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                "SELECT id, template, occurrence, person, state, at FROM messages WHERE forum_year = ?1 ORDER BY position",
                row => new MessageEntry(
                    row.GetString(0), forumYear, row.GetString(1), row.GetString(2), new PersonId(row.GetString(3)), row.Name<MessageState>(4), row.Moment(5)),
                forumYear),
            cancel);

    private static MessageState? Claim(SqliteSession session, MessageEntry entry)
    {
        var claimed = session.Execute(
            """
            INSERT INTO messages (id, forum_year, template, occurrence, person, state, at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING
            """,
            entry.Id, entry.ForumYear, entry.Template, entry.Occurrence, entry.To.Value, entry.State.ToString(), entry.At);
        return claimed == 1
            ? null
            : session.Find("SELECT state FROM messages WHERE id = ?1", row => row.Name<MessageState>(0), entry.Id);
    }
}
