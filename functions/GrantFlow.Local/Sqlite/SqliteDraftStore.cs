using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

/// <summary>A section's tag is the number of its saves.</summary>
public sealed class SqliteDraftStore(SqliteDatabase database) : IDraftStore
{
    public async Task<IReadOnlyList<DraftSection>> LoadAsync(ForumYearId id, string form, CancellationToken cancel = default) =>
        await database.ReadAsync(
            session => session.Query(
                "SELECT section, tag, saved_at, answers FROM drafts WHERE forum_year = ?1 AND form = ?2 ORDER BY section",
                ToSection,
                id.Value, form),
            cancel);

    public Task<DraftSaved> SaveAsync(ForumYearId id, string form, string section, ReadOnlyMemory<byte> answers, string? expectedTag, DateTimeOffset at, CancellationToken cancel = default)
    {
        IDraftStore.Check(answers);
        return database.WriteAsync<DraftSaved>(
            session =>
            {
                var current = Find(session, id, form, section);
                if (current?.Tag != expectedTag)
                    return new DraftSaved.Conflict(current);
                var tag = session.Find(
                    """
                    INSERT INTO drafts (forum_year, form, section, tag, saved_at, answers) VALUES (?1, ?2, ?3, 1, ?4, ?5)
                    ON CONFLICT DO UPDATE SET tag = tag + 1, saved_at = excluded.saved_at, answers = excluded.answers
                    RETURNING tag
                    """,
                    row => row.GetInt64(0),
                    id.Value, form, section, at, answers);
                return new DraftSaved.Saved(Tell(tag));
            },
            cancel);
    }

    public Task EraseAsync(ForumYearId id, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Execute("DELETE FROM drafts WHERE forum_year = ?1", id.Value), cancel);

    private static DraftSection? Find(SqliteSession session, ForumYearId id, string form, string section) =>
        session.Find(
            "SELECT section, tag, saved_at, answers FROM drafts WHERE forum_year = ?1 AND form = ?2 AND section = ?3",
            ToSection,
            id.Value, form, section);

    private static DraftSection ToSection(SqliteDataReader row) =>
        new(row.GetString(0), row.Bytes(3), Tell(row.GetInt64(1)), row.Moment(2));

    private static string Tell(long tag) => tag.ToString(CultureInfo.InvariantCulture);
}
