using Microsoft.Data.Sqlite;

namespace GrantFlow.Local.Sqlite;

/// <summary>How values stand in columns: moments as UTC ticks, enumerations by name.</summary>
internal static class Columns
{
    public static DateTimeOffset Moment(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? MomentOrNone(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Moment(column);

    public static ReadOnlyMemory<byte> Bytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static T Name<T>(this SqliteDataReader row, int column) where T : struct, Enum => Enum.Parse<T>(row.GetString(column));
}
