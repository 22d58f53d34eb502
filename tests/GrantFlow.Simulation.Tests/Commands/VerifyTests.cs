using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Local.Anchoring;
using GrantFlow.Local.Commands;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Anchoring;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Json;
using GrantFlow.Process.Records;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_untouched_data_When_verified_Then_all_holds()
    {
        await FillAsync();

        var terminal = await Terminal.RunAsync("verify", "--data", folder["data"]);

        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
        Assert.StartsWith("All holds: 3 records", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_document_with_one_byte_changed_When_verified_Then_it_is_named()
    {
        await FillAsync();
        var document = Directory.EnumerateFiles(folder["data/documents"], "*", SearchOption.AllDirectories).First(file => Path.GetFileName(file).Length == 64);
        var bytes = await File.ReadAllBytesAsync(document, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(document, bytes, TestContext.Current.CancellationToken);

        await ExpectBreakAsync(Path.GetFileName(document));
    }

    [Theory]
    [InlineData("UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'forumLead', 'forumLeaf') AS BLOB) WHERE sequence = 1 AND head = 1", "2026-27.derby, event 1: ")]
    [InlineData("UPDATE events SET hash = replace(hash, substr(hash, 1, 1), 'g') WHERE sequence = 2 AND head = 1", "2026-27.derby, event 2: ")]
    [InlineData("DELETE FROM events WHERE sequence = 2 AND head = 1", "2026-27.derby, event 2: The event is missing")]
    [InlineData("DELETE FROM events WHERE head = 1 AND sequence = (SELECT max(sequence) FROM events WHERE head = 1)", "2026-27.derby: The head stands at version")]
    [InlineData("UPDATE heads SET chain_hash = replace(chain_hash, substr(chain_hash, 1, 1), 'g') WHERE key = 1", "2026-27.derby: The head names another last event")]
    [InlineData("UPDATE heads SET snapshot = CAST(replace(CAST(snapshot AS TEXT), '\"areaId\":\"derby\"', '\"areaId\":\"derbz\"') AS BLOB) WHERE key = 1", "2026-27.derby: The state kept with the head")]
    public async Task Given_a_tampered_record_When_verified_Then_its_first_break_is_named(string sql, string told)
    {
        await FillAsync();
        Assert.Equal(1, TemporaryFolder.Tamper(folder["data"], sql));

        await ExpectBreakAsync(told);
    }

    [Fact]
    public async Task Given_a_lost_document_When_verified_Then_the_event_that_names_it_is_named()
    {
        await FillAsync();
        foreach (var document in Directory.EnumerateFiles(folder["data/documents"], "*", SearchOption.AllDirectories))
            File.Delete(document);

        await ExpectBreakAsync("The event names document");
    }

    [Fact]
    public async Task Given_any_kind_of_document_with_a_flipped_byte_cut_short_or_swapped_When_verified_Then_it_is_named()
    {
        await FillAsync(new DateOnly(2026, 9, 20));
        foreach (var (kind, hash) in await KindsAsync())
        {
            var file = Path.Combine(folder["data/documents"], hash[..2], hash[2..4], hash);
            var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var flipped = (byte[])whole.Clone();
            flipped[whole.Length / 2] ^= 1;
            foreach (var damaged in new[] { flipped, whole[..^1], Array.Empty<byte>(), "another document"u8.ToArray() })
            {
                await File.WriteAllBytesAsync(file, damaged, TestContext.Current.CancellationToken);
                var terminal = await Terminal.RunAsync("verify", "--data", folder["data"]);
                Assert.True(terminal.Code == 1 && terminal.Error.Contains(hash, StringComparison.Ordinal), $"{kind}: {terminal.Error}");
            }

            File.Delete(file);
            var lost = await Terminal.RunAsync("verify", "--data", folder["data"]);
            Assert.True(lost.Code == 1 && lost.Error.Contains(hash, StringComparison.Ordinal), $"{kind} lost: {lost.Error}");
            await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, (await Terminal.RunAsync("verify", "--data", folder["data"])).Code);
    }

    [Fact]
    public async Task Given_a_daily_root_and_a_record_that_was_cut_back_cleanly_When_verified_Then_the_root_tells()
    {
        await FillAsync();
        using (var database = SqliteDatabase.Open(folder["data"]))
        {
            var store = new SqliteForumYearStore(database);
            var head = (await store.LoadAsync("2026-27.derby", TestContext.Current.CancellationToken))!;
            var root = DailyRoot.Of(new DateOnly(2026, 7, 20), head.NextWakeUp ?? default, null, [new ChainEnd(head.Id, head.Version, new ContentHash(new string('0', 64)))]);
            await new FolderDailyRoots(folder["data/roots"]).AddAsync(root.Day, CanonicalJson.Serialize(root), TestContext.Current.CancellationToken);
        }

        await ExpectBreakAsync("under the daily root of 2026-07-20");
    }

    [Fact]
    public async Task Given_a_database_that_is_none_When_verified_Then_it_says_so()
    {
        await FillAsync();
        await File.WriteAllBytesAsync(Path.Combine(folder["data"], "grantflow.db"), new byte[8192], TestContext.Current.CancellationToken);
        foreach (var beside in Directory.EnumerateFiles(folder["data"], "grantflow.db-*"))
            File.Delete(beside);
        await File.WriteAllTextAsync(Path.Combine(folder["data"], "grantflow.db"), new string('x', 8192), TestContext.Current.CancellationToken);

        await ExpectBreakAsync("The database grantflow.db is damaged");
    }

    /// <summary>One document of each kind that there is: answers, notes, the MOU’s text, evidence, bank details, sealed copies, files.</summary>
    private async Task<IReadOnlyDictionary<string, string>> KindsAsync()
    {
        using var database = SqliteDatabase.Open(folder["data"]);
        var store = new SqliteForumYearStore(database);
        var documents = new FolderDocumentStore(folder["data/documents"], Durability.None);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var id in store.ListAsync(TestContext.Current.CancellationToken))
            await foreach (var recorded in store.ReadEventsAsync(id, cancel: TestContext.Current.CancellationToken))
                foreach (var hash in DocumentNames.Of(EventRecords.Read(recorded).Event))
                    kinds.TryAdd(recorded.Type, hash.Value);
        foreach (var answers in kinds.Where(kind => kind.Key.StartsWith("ApplicationSubmitted", StringComparison.Ordinal)).Select(kind => kind.Value).ToList())
            if (CanonicalJson.Parse<AnswerSet>((await documents.GetAsync(new ContentHash(answers)))!.Value.Span).Answers.ById.Values.OfType<FilesAnswer>().SelectMany(answer => answer.Files).FirstOrDefault() is { } file)
                kinds["a file"] = file.Hash.Value;
        Assert.Superset(new HashSet<string> { "a file", "MouIssued", "MouSigned", "MouCountersigned", "MouSealed", "BankDetailsGiven" }, kinds.Keys.ToHashSet());
        return kinds;
    }

    private async Task ExpectBreakAsync(string told)
    {
        var terminal = await Terminal.RunAsync("verify", "--data", folder["data"]);

        Assert.Equal(1, terminal.Code);
        Assert.Contains(told, terminal.Error, StringComparison.Ordinal);
    }

    /// <summary>Three forums, until July unless said otherwise.</summary>
    private async Task FillAsync(DateOnly? until = null)
    {
        using var database = SqliteDatabase.Open(folder["data"], Durability.None);
        var documents = new FolderDocumentStore(folder["data/documents"], Durability.None);
        var pack = ShippedPacks.Read(ShippedPacks.Latest, TextWriter.Null);
        await using var world = await World.BuildAsync(database, documents, pack, 1, Mailbox.Kept, new Uri("http://127.0.0.1:5080/"));
        var casts = Area.ReadShipped().Take(3).Select(area => Cast.Of(area, pack.Programme.GrantYear));
        await new Run(world, casts).PassAsync(London.Moment(until ?? new DateOnly(2026, 7, 20), new TimeOnly(12, 0)), _ => { }, TestContext.Current.CancellationToken);
    }
}
