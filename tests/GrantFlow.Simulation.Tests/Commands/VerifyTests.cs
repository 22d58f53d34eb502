using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Local.Commands;

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

    private async Task ExpectBreakAsync(string told)
    {
        var terminal = await Terminal.RunAsync("verify", "--data", folder["data"]);

        Assert.Equal(1, terminal.Code);
        Assert.Contains(told, terminal.Error, StringComparison.Ordinal);
    }

    /// <summary>Three forums until July.</summary>
    private async Task FillAsync()
    {
        using var database = SqliteDatabase.Open(folder["data"], Durability.None);
        var documents = new FolderDocumentStore(folder["data/documents"], Durability.None);
        var pack = ShippedPacks.Read(ShippedPacks.Latest, TextWriter.Null);
        await using var world = await World.BuildAsync(database, documents, pack, 1, Mailbox.Kept, new Uri("http://127.0.0.1:5080/"));
        var casts = Area.ReadShipped().Take(3).Select(area => Cast.Of(area, pack.Programme.GrantYear));
        await new Run(world, casts).PassAsync(London.Moment(new DateOnly(2026, 7, 20), new TimeOnly(12, 0)), _ => { }, TestContext.Current.CancellationToken);
    }
}
