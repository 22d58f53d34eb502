using System.Diagnostics;
using System.Globalization;
using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Contract.Tests.Local;

/// <summary>A process that writes is killed again and again; nothing that it was told stands may be missing afterwards.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Given_a_writer_When_killed_at_any_moment_Then_all_that_was_acknowledged_is_there()
    {
        using var folder = new TemporaryFolder();
        var versions = new Dictionary<string, long>();
        var documents = new List<ContentHash>();
#pragma warning disable CA5394 // The seed makes a failure repeatable; nothing here is secret.
        var random = new Random(20260401);
        for (var kill = 0; kill < 5; kill++)
        {
            foreach (var line in await WriteUntilKilledAsync(folder.Path, acknowledged: random.Next(1, 120)))
                Note(line.Split(' '), versions, documents);
            await AssertAllThereAsync(folder.Path, versions, documents);
        }
#pragma warning restore CA5394

        Assert.NotEmpty(versions);
    }

    private static void Note(string[] words, Dictionary<string, long> versions, List<ContentHash> documents)
    {
        if (words is ["event", var id, var version])
            versions[id] = long.Parse(version, CultureInfo.InvariantCulture);
        else if (words is ["document", { Length: 64 } hash])
            documents.Add(new ContentHash(hash));
    }

    /// <summary>The whole lines that it had written.</summary>
    private static async Task<List<string>> WriteUntilKilledAsync(string folder, int acknowledged)
    {
        using var writer = System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GrantFlow.CrashWriter.dll"), folder])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var lines = new List<string>();
            while (lines.Count < acknowledged && await writer.StandardOutput.ReadLineAsync() is { } line)
                lines.Add(line);
            Assert.Equal(acknowledged, lines.Count);
            Assert.Throws<DataFolderInUseException>(() => SqliteDatabase.Open(folder));
            writer.Kill();
            var rest = await writer.StandardOutput.ReadToEndAsync();
            var end = rest.LastIndexOf('\n');
            return end < 0 ? lines : [.. lines, .. rest[..end].Split('\n')];
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync();
        }
    }

    private static async Task AssertAllThereAsync(string folder, Dictionary<string, long> versions, List<ContentHash> documents)
    {
        using var database = SqliteDatabase.Open(folder);
        Assert.Equal("ok", await database.ReadAsync(session => session.Find("PRAGMA integrity_check", row => row.GetString(0)), CancellationToken.None));
        var store = new SqliteForumYearStore(database);
        foreach (var (id, version) in versions)
        {
            var head = (await store.LoadAsync(id))!;
            var events = await store.ReadEventsAsync(id).ToListAsync();
            Assert.True(head.Version >= version, $"{id}: acknowledged {version}, found {head.Version}.");
            Chain.AssertWhole(events);
            Assert.Equal((head.Version, head.ChainHash), (events.Count, events[^1].Hash));
        }

        var kept = new FolderDocumentStore(Path.Combine(folder, "documents"));
        foreach (var hash in documents)
            Assert.NotNull(await kept.GetAsync(hash));
    }
}
