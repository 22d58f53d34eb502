using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using Microsoft.Data.Sqlite;

namespace GrantFlow.Benchmarks;

/// <summary>One command taken to the record durably (decide, chain, events, effects, snapshot) against one bare durable commit of as many bytes.</summary>
internal sealed class CommitRace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grantflow-bench-");
    private readonly SqliteDatabase database;
    private readonly SqliteConnection bare;
    private readonly Ledger ledger;
    private readonly ForumYearRules rules;
    private readonly byte[] bytes = new byte[6_000];

    public CommitRace(ProgrammePack pack)
    {
        database = SqliteDatabase.Open(folder.CreateSubdirectory("ours").FullName);
        ledger = new Ledger(new SqliteForumYearStore(database), new Nobody());
        rules = new ForumYearRules(pack.Programme);
        bare = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "bare.db")};Pooling=False");
        bare.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB)");
    }

    public Race Race => new("A command, durably recorded", 2.5, 300, BareAsync, OursAsync);

    private Task BareAsync(int i)
    {
        using var insert = bare.CreateCommand();
        insert.CommandText = "INSERT INTO rows (bytes) VALUES ($bytes)";
        insert.Parameters.AddWithValue("$bytes", bytes);
        insert.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private async Task OursAsync(int i)
    {
        var id = ForumYearId.For("2026-27", $"area-{i}");
        var people = new[] { Role.ForumLead, Role.ForumSignatory, Role.AuthoritySignatory, Role.Adviser, Role.ProgrammeLead }
            .ToImmutableSortedDictionary(role => role, role => new PersonId($"{id}-{role}"));
        var invite = new InviteForum(id, $"area-{i}", people, PriorYear.None);
        var outcome = await ledger.CarryAsync(id.Value, rules, new Instruction(new CommandId($"{id}"), Actor.System, London.Moment(new(2026, 3, 2), new(10, 0)), invite));
        if (outcome is not Outcome.Done)
            throw new InvalidOperationException($"{outcome}");
    }

    public void Dispose()
    {
        bare.Dispose();
        database.Dispose();
        folder.Delete(recursive: true);
    }

    private void Execute(string sql)
    {
        using var command = bare.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Nobody : IWakeUps
    {
        public void Changed(string id)
        {
        }
    }
}
