using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using GrantFlow.Functions.Blobs;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>Tables and containers of one test, by a name that no other test has. They go when the emulator does.</summary>
internal sealed class Corner
{
    private readonly string name = $"t{Guid.NewGuid():N}";
    private readonly string connectionString;

    private Corner(string connectionString) => this.connectionString = connectionString;

    public StorageTables Tables { get; private set; } = null!;

    public StorageContainers Containers { get; private set; } = null!;

    public IDocumentStore Large => new BlobDocumentStore(Containers.LargeRows);

    /// <param name="faults">What goes wrong on the way to the tables, in turn.</param>
    public static async Task<Corner> OpenAsync(string connectionString, params Fault[] faults)
    {
        var corner = new Corner(connectionString);
        corner.Tables = corner.TablesWith();
        await corner.Tables.CreateMissingAsync();
        corner.Containers = new StorageContainers(new BlobServiceClient(connectionString), corner.name);
        await corner.Containers.CreateMissingAsync();
        corner.Tables = corner.TablesWith(faults);
        return corner;
    }

    /// <summary>The same tables by a client of their own, whose way is disturbed.</summary>
    public StorageTables TablesWith(params Fault[] faults) => TablesBy(new FaultyTransport(faults), tries: 3);

    /// <param name="tries">How often the client itself tries anew.</param>
    public StorageTables TablesBy(HttpPipelineTransport transport, int tries)
    {
        var options = new TableClientOptions { Transport = transport };
        options.Retry.MaxRetries = tries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return new StorageTables(new TableServiceClient(connectionString, options), name);
    }

    public TableForumYearStore ForumYears(StorageTables? tables = null) => new(tables ?? Tables, Large, TimeProvider.System);
}
