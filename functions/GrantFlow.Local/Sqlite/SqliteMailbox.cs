using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

/// <summary>Keeps every message instead of sending it. What it holds was sent, and what it does not hold was not.</summary>
public sealed class SqliteMailbox(SqliteDatabase database) : IMailer, IPersonalCopies
{
    private const string Select = "SELECT id, forum_year, template, to_name, to_address, subject, text, html, at FROM mailbox";

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
    {
        await database.WriteAsync(session => Keep(session, message), cancel);
        return SendResult.Accepted;
    }

    public async Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) =>
        await FindAsync(messageId, cancel) is null ? SendEvidence.WasNotAccepted : SendEvidence.WasAccepted;

    public Task<OutgoingMessage?> FindAsync(string messageId, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.Find($"{Select} WHERE id = ?1", ToMessage, messageId), cancel);

    /// <summary>The newest first.</summary>
    /// <param name="to">Only what went to this address, whatever its case; none for all.</param>
    /// <param name="after">Id of the last message already seen: what is older follows. None for the first page.</param>
    public async Task<IReadOnlyList<OutgoingMessage>> ListAsync(string? to, string? after, int limit, CancellationToken cancel = default)
    {
        var sql = $"""
            {Select}
            WHERE {(to is null ? "?1 IS ?1" : "to_address = ?1")}
            AND {(after is null ? "?2 IS ?2" : "position < (SELECT position FROM mailbox WHERE id = ?2)")}
            ORDER BY position DESC LIMIT ?3
            """;
        return await database.ReadAsync(session => session.Query(sql, ToMessage, to, after, limit), cancel);
    }

    public Task EraseAsync(string email, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Execute("DELETE FROM mailbox WHERE to_address = ?1", email), cancel);

    private static int Keep(SqliteSession session, OutgoingMessage message) =>
        session.Execute(
            """
            INSERT INTO mailbox (id, forum_year, template, to_name, to_address, subject, text, html, at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING
            """,
            message.Id, message.ForumYear, message.Template, message.ToName, message.ToAddress, message.Subject, message.Text, message.Html, message.At);

    private static OutgoingMessage ToMessage(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        row.GetString(5), row.GetString(6), row.GetString(7), row.Moment(8));
}
