using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Running;

/// <summary>Writes the rows of staff lists anew from the events alone: after a restore, or where the lists do not tell what the
/// records do. Lists are short while it runs; records, pages of forums and mail are not touched.</summary>
public sealed class IndexRebuild(IForumYearStore store, IForumYearIndex index, Indexer indexer)
{
    /// <returns>How many forum years have a row now.</returns>
    public async Task<int> RunAsync(string grantYear, CancellationToken cancel = default)
    {
        await index.ClearAsync(grantYear, cancel);
        var rows = 0;
        await foreach (var id in store.ListAsync(cancel))
        {
            if (!id.StartsWith($"{grantYear}.", StringComparison.Ordinal))
                continue;
            await indexer.WriteAsync(await ReplayAsync(id, cancel), cancel);
            rows++;
        }

        return rows;
    }

    private async Task<ForumYear> ReplayAsync(string id, CancellationToken cancel)
    {
        var events = new List<Event>();
        await foreach (var recorded in store.ReadEventsAsync(id, cancel: cancel))
            events.Add(EventRecords.Read(recorded).Event);
        return Evolution.Evolve(ForumYear.Unborn, events);
    }
}
