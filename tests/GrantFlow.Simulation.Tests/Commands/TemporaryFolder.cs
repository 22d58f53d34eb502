using Microsoft.Data.Sqlite;

namespace GrantFlow.Simulation.Tests.Commands;

/// <summary>A folder that goes when the test does.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grantflow-cli-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Changes a data folder behind GrantFlow's back.</summary>
    public static int Tamper(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(data, "grantflow.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    /// <summary>The texts of one column.</summary>
    public static List<string> Read(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(data, "grantflow.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        return found;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
