using GrantFlow.Core;
using GrantFlow.Local.Commands;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class RebuildIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_rows_that_tell_another_story_When_rebuilt_Then_the_lists_are_as_they_were()
    {
        await FillAsync();
        var (rows, tasks) = (Rows(), Tasks());
        Assert.Equal(3, rows.Count);
        Assert.NotEmpty(tasks);
        TemporaryFolder.Tamper(folder["data"], "UPDATE index_rows SET version = 900, stage = 'Closed'");
        TemporaryFolder.Tamper(folder["data"], "DELETE FROM index_tasks");

        await RebuildAsync();

        Assert.Equal(rows, Rows());
        Assert.Equal(tasks, Tasks());
    }

    /// <summary>Three forums until July.</summary>
    private async Task FillAsync()
    {
        using var database = SqliteDatabase.Open(folder["data"], Durability.None);
        var pack = ShippedPacks.Read(ShippedPacks.Latest, TextWriter.Null);
        await using var world = await World.BuildAsync(
            database, new FolderDocumentStore(folder["data/documents"], Durability.None), pack, 1, Mailbox.Kept, new Uri("http://127.0.0.1:5080/"));
        var casts = Area.ReadShipped().Take(3).Select(area => Cast.Of(area, pack.Programme.GrantYear));
        await new Run(world, casts).PassAsync(London.Moment(new DateOnly(2026, 7, 20), new TimeOnly(12, 0)), _ => { }, TestContext.Current.CancellationToken);
    }

    private async Task RebuildAsync()
    {
        var terminal = await Terminal.RunAsync("rebuild-index", "--data", folder["data"]);
        Assert.Equal((0, ""), (terminal.Code, terminal.Error));
        Assert.StartsWith("2026-27: wrote the rows of ", terminal.Output, StringComparison.Ordinal);
    }

    private List<string> Rows() => TemporaryFolder.Read(folder["data"], "SELECT id || ' ' || version || ' ' || stage || ' ' || waits_for FROM index_rows ORDER BY id");

    private List<string> Tasks() => TemporaryFolder.Read(folder["data"], "SELECT place || ' ' || role FROM index_tasks ORDER BY place");
}
