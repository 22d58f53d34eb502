namespace GrantFlow.Local.Sqlite;

internal static partial class Schema
{
    /// <summary>What waits for the mail of the day to each member of staff, how many mails each had, and which message went with which.</summary>
    private const string Baskets = """
        CREATE TABLE basket_items (
            person TEXT NOT NULL,
            id TEXT NOT NULL,
            forum_year TEXT NOT NULL,
            ask TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            PRIMARY KEY (person, id)) WITHOUT ROWID;
        CREATE INDEX basket_items_due ON basket_items (due_at, person);

        CREATE TABLE basket_mails (
            person TEXT PRIMARY KEY,
            mails INTEGER NOT NULL,
            last_at INTEGER NOT NULL) WITHOUT ROWID;

        ALTER TABLE messages ADD COLUMN carrier TEXT;
        """;
}
