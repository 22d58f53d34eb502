namespace GrantFlow.Local.Sqlite;

internal static partial class Schema
{
    /// <summary>What a message asks, when it was last tried, and what people said of it; addresses that do not work; tasks of
    /// Contact; and the reports that a faulty mail service has still to make.</summary>
    private const string Delivery = """
        ALTER TABLE messages ADD COLUMN ask TEXT NOT NULL DEFAULT '';
        ALTER TABLE messages ADD COLUMN tried_at INTEGER NOT NULL DEFAULT 0;
        UPDATE messages SET tried_at = at;
        CREATE INDEX messages_by_state ON messages (state, position);
        CREATE INDEX messages_by_template ON messages (template, position);
        CREATE INDEX messages_in_trouble ON messages (position)
            WHERE state IN ('Queued', 'Failed', 'Unknown', 'Dropped', 'Bounced', 'Complained');
        CREATE INDEX messages_held ON messages (person, position) WHERE state = 'Held';

        CREATE TABLE message_settlements (
            position INTEGER PRIMARY KEY,
            message TEXT NOT NULL,
            command TEXT NOT NULL,
            verdict TEXT NOT NULL,
            person TEXT NOT NULL,
            at INTEGER NOT NULL,
            UNIQUE (message, command));
        CREATE INDEX message_settlements_by_message ON message_settlements (message, position);

        CREATE TABLE address_troubles (
            position INTEGER PRIMARY KEY,
            person TEXT NOT NULL,
            message TEXT NOT NULL,
            forum_year TEXT NOT NULL,
            problem TEXT NOT NULL,
            at INTEGER NOT NULL,
            ended_how TEXT,
            ended_by TEXT,
            ended_at INTEGER);
        CREATE UNIQUE INDEX address_troubles_open ON address_troubles (person) WHERE ended_at IS NULL;
        CREATE INDEX address_troubles_waiting ON address_troubles (at, person) WHERE ended_at IS NULL;
        CREATE INDEX address_troubles_by_forum_year ON address_troubles (forum_year, at, person) WHERE ended_at IS NULL;
        CREATE INDEX address_troubles_ended ON address_troubles (person, ended_at) WHERE ended_at IS NOT NULL;

        CREATE TABLE index_tasks (
            place TEXT PRIMARY KEY,
            forum_year TEXT NOT NULL,
            grant_year TEXT NOT NULL,
            region TEXT NOT NULL,
            area TEXT NOT NULL,
            forum TEXT NOT NULL,
            role TEXT NOT NULL,
            obligation TEXT NOT NULL,
            kind TEXT NOT NULL,
            quarter INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            due INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX index_tasks_by_forum_year ON index_tasks (forum_year);
        CREATE INDEX index_tasks_by_role ON index_tasks (grant_year, role, place);
        CREATE INDEX index_tasks_by_region ON index_tasks (grant_year, region, place);

        CREATE TABLE mail_reports (
            position INTEGER PRIMARY KEY,
            due_at INTEGER NOT NULL,
            message TEXT NOT NULL,
            state TEXT NOT NULL,
            at INTEGER NOT NULL,
            event TEXT NOT NULL);
        CREATE INDEX mail_reports_due ON mail_reports (due_at, position);
        """;
}
