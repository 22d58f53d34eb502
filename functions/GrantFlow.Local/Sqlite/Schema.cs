using System.Globalization;

namespace GrantFlow.Local.Sqlite;

/// <summary>The tables, by numbered migrations. A migration that was released is never changed: the next one is added.</summary>
internal static partial class Schema
{
    private static readonly string[] Migrations = [FirstTables, PeopleByEmail, Delivery, Erasures, Access, MouRegister, Figures, Scans, Baskets];

    private const string PeopleByEmail = "CREATE INDEX people_by_email ON people (email COLLATE NOCASE, id);";

    private const string Erasures = """
        CREATE TABLE erasures (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            ground TEXT NOT NULL,
            person TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (kind, subject)) WITHOUT ROWID;
        """;

    private const string MouRegister = """
        CREATE TABLE mou_register (
            key TEXT PRIMARY KEY,
            forum_year TEXT NOT NULL,
            version INTEGER NOT NULL,
            form TEXT NOT NULL) WITHOUT ROWID;
        """;

    private const string Figures = """
        CREATE TABLE figures (
            id TEXT PRIMARY KEY,
            grant_year TEXT NOT NULL,
            version INTEGER NOT NULL,
            data BLOB NOT NULL);
        CREATE INDEX figures_by_grant_year ON figures (grant_year, id);
        """;

    private const string Scans = "CREATE TABLE scans (file TEXT PRIMARY KEY, state TEXT NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;";

    /// <exception cref="NewerSchemaException">The file has migrations that this build does not know.</exception>
    public static void Migrate(SqliteSession session)
    {
        var done = session.Find("PRAGMA user_version", row => row.GetInt32(0));
        if (done > Migrations.Length)
            throw new NewerSchemaException(done, Migrations.Length);
        for (var next = done; next < Migrations.Length; next++)
        {
            var version = (next + 1).ToString(CultureInfo.InvariantCulture);
            session.RunScript($"BEGIN IMMEDIATE; {Migrations[next]} PRAGMA user_version = {version}; COMMIT;");
        }
    }
}

public sealed class NewerSchemaException(int found, int known)
    : Exception($"A newer GrantFlow wrote this data (version {found}; this one knows {known}). Use the newer GrantFlow, or choose another folder.");
