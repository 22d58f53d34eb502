namespace GrantFlow.Local.Sqlite;

internal static partial class Schema
{
    /// <summary>Codes, sessions and remembered browsers, and how often things were tried. No secret and no address stands here.</summary>
    private const string Access = """
        CREATE TABLE challenges (
            browser TEXT NOT NULL,
            purpose TEXT NOT NULL,
            revision INTEGER NOT NULL,
            id TEXT NOT NULL,
            person TEXT NOT NULL,
            forum_year TEXT NOT NULL,
            role TEXT NOT NULL,
            code_hash TEXT NOT NULL,
            address_hash TEXT NOT NULL,
            sent_at INTEGER NOT NULL,
            link TEXT,
            target TEXT NOT NULL,
            sending TEXT NOT NULL,
            wrong_tries INTEGER NOT NULL,
            used_by TEXT,
            used_at INTEGER,
            PRIMARY KEY (browser, purpose)) WITHOUT ROWID;

        CREATE TABLE passes (
            hash TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            person TEXT NOT NULL,
            party TEXT NOT NULL,
            forum_year TEXT NOT NULL,
            proof TEXT NOT NULL,
            issued INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            ends INTEGER NOT NULL,
            ended INTEGER) WITHOUT ROWID;
        CREATE INDEX passes_open ON passes (person, issued) WHERE ended IS NULL;

        CREATE TABLE counts (
            key TEXT NOT NULL,
            until INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (key, until)) WITHOUT ROWID;
        CREATE INDEX counts_by_end ON counts (until);
        """;
}
