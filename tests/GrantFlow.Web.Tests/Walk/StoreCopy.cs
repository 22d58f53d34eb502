using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Local.Hosting;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>Everything a local host keeps, as it stood at one moment: each table’s rows by count and hash, and each document by name.</summary>
public sealed record StoreCopy(ImmutableSortedDictionary<string, string> Parts)
{
    public static async Task<StoreCopy> TakeAsync(LocalRun run)
    {
        await run.Service<Pump>().DrainAsync();
        var parts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        await using var database = new SqliteConnection($"Data Source={Path.Combine(run.Folder, "grantflow.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        foreach (var table in Rows(database, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => row[0]).Order(StringComparer.Ordinal).ToList())
            parts[table] = Digest([.. Rows(database, $"SELECT * FROM \"{table}\"").Select(row => string.Join('\u001f', row)).Order(StringComparer.Ordinal)]);
        var documents = Path.Combine(run.Folder, "documents");
        parts["documents in the folder"] = Digest([.. Directory.EnumerateFiles(documents, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]);
        return new StoreCopy(parts.ToImmutable());
    }

    /// <summary>What differs, a line each; none where nothing does.</summary>
    public IReadOnlyList<string> ChangesTo(StoreCopy later) =>
        [.. Parts.Keys.Union(later.Parts.Keys).Where(part => Of(part) != later.Of(part)).Select(part => $"{part}: {Of(part)} became {later.Of(part)}")];

    /// <summary>The same, leaving out what a part of the name says.</summary>
    public StoreCopy Without(params IReadOnlyCollection<string> parts) => new(Parts.RemoveRange(parts));

    private string Of(string part) => Parts.GetValueOrDefault(part, "nothing");

    private static string Digest(IReadOnlyList<string> rows) =>
        $"{rows.Count} rows, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', rows))))[..16]}";

    private static IEnumerable<string[]> Rows(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // Table names come from the database itself.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            yield return [.. values.Select(value => value is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : $"{value}")];
        }
    }
}
