namespace GrantFlow.Local.Sqlite;

internal static partial class Schema
{
    /// <summary>Columns that searches need stand before large ones, which SQLite keeps on overflow pages.
    /// <c>due</c> has a row only for what waits: looking there costs the same however many forum years are finished.</summary>
    private const string FirstTables = """
        CREATE TABLE heads (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            wakes_at INTEGER,
            chain_hash TEXT NOT NULL,
            snapshot BLOB NOT NULL);

        CREATE TABLE due (
            head INTEGER PRIMARY KEY REFERENCES heads (key),
            due_at INTEGER NOT NULL);
        CREATE INDEX due_in_order ON due (due_at, head);

        CREATE TABLE events (
            head INTEGER NOT NULL REFERENCES heads (key),
            sequence INTEGER NOT NULL,
            type TEXT NOT NULL,
            hash TEXT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (head, sequence)) WITHOUT ROWID;

        CREATE TABLE operations (
            head INTEGER NOT NULL REFERENCES heads (key),
            operation TEXT NOT NULL,
            first_sequence INTEGER NOT NULL,
            last_sequence INTEGER NOT NULL,
            PRIMARY KEY (head, operation)) WITHOUT ROWID;

        CREATE TABLE effects (
            position INTEGER PRIMARY KEY,
            head INTEGER NOT NULL REFERENCES heads (key),
            id TEXT NOT NULL,
            type TEXT NOT NULL,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_try INTEGER NOT NULL,
            reason TEXT NOT NULL,
            bytes BLOB NOT NULL,
            UNIQUE (head, id));
        CREATE INDEX effects_pending ON effects (head, next_try) WHERE state = 0;
        CREATE INDEX effects_dead ON effects (position) WHERE state = 2;

        CREATE TABLE drafts (
            forum_year TEXT NOT NULL,
            form TEXT NOT NULL,
            section TEXT NOT NULL,
            tag INTEGER NOT NULL,
            saved_at INTEGER NOT NULL,
            answers BLOB NOT NULL,
            PRIMARY KEY (forum_year, form, section)) WITHOUT ROWID;

        CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE forums (
            area_id TEXT PRIMARY KEY,
            area TEXT NOT NULL,
            name TEXT NOT NULL,
            authority TEXT NOT NULL,
            region TEXT NOT NULL,
            gss_code TEXT NOT NULL,
            authority_code TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE index_rows (
            id TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            grant_year TEXT NOT NULL,
            area_id TEXT NOT NULL,
            area TEXT NOT NULL,
            forum TEXT NOT NULL,
            region TEXT NOT NULL,
            stage TEXT NOT NULL,
            mou TEXT NOT NULL,
            bank TEXT NOT NULL,
            first_tranche TEXT NOT NULL,
            second_tranche TEXT NOT NULL,
            monitoring TEXT NOT NULL,
            waits_for TEXT NOT NULL,
            next_obligation TEXT NOT NULL,
            next_due INTEGER,
            late INTEGER NOT NULL,
            awarded_pence INTEGER NOT NULL,
            paid_pence INTEGER NOT NULL,
            search_text TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX index_by_year ON index_rows (grant_year, id);
        CREATE INDEX index_by_region ON index_rows (grant_year, region, id);
        CREATE INDEX index_by_stage ON index_rows (grant_year, stage, id);
        CREATE INDEX index_by_party ON index_rows (grant_year, waits_for, id);

        CREATE TABLE messages (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            forum_year TEXT NOT NULL,
            template TEXT NOT NULL,
            occurrence TEXT NOT NULL,
            person TEXT NOT NULL,
            state TEXT NOT NULL,
            at INTEGER NOT NULL);
        CREATE INDEX messages_by_forum_year ON messages (forum_year, position);

        CREATE TABLE mailbox (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            forum_year TEXT NOT NULL,
            template TEXT NOT NULL,
            to_name TEXT NOT NULL,
            to_address TEXT NOT NULL COLLATE NOCASE,
            subject TEXT NOT NULL,
            text TEXT NOT NULL,
            html TEXT NOT NULL,
            at INTEGER NOT NULL);
        CREATE INDEX mailbox_by_address ON mailbox (to_address, position);

        CREATE TABLE links (
            token_hash TEXT PRIMARY KEY,
            forum_year TEXT NOT NULL,
            person TEXT NOT NULL,
            role TEXT NOT NULL,
            task TEXT NOT NULL,
            expires INTEGER NOT NULL,
            revoked INTEGER) WITHOUT ROWID;
        CREATE INDEX links_by_person ON links (forum_year, person);

        CREATE TABLE documents (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
        """;
}
