namespace GrantFlow.Local.Sqlite;

internal static class Pragmas
{
    /// <summary>In write-ahead mode only FULL brings every commit to the disk before it is acknowledged.
    /// <c>fullfsync</c> asks the same of macOS, where a plain sync may stop at the drive's cache.</summary>
    public const string Full = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;";

    /// <summary>The journal stays in memory so that a failed write can still be undone; locking once saves system calls.</summary>
    public const string None = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;";

    public const string Reader = "PRAGMA query_only = ON;";
}
