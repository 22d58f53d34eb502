using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace GrantFlow.Functions.Tables;

/// <summary>The two doors to one storage account. In Azure the app's own identity opens them; a connection string opens the
/// emulator on this machine and nothing else.</summary>
public sealed record StorageClients(TableServiceClient Tables, BlobServiceClient Blobs)
{
    /// <summary>Six tries of twenty seconds at most, and pauses between them: well below the time after which a write is taken for ended.</summary>
    private const int MostRetries = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="configuration"><c>Storage:Account</c>, the account's name; or <c>Storage:ConnectionString</c>, the emulator's.</param>
    /// <exception cref="InvalidOperationException">Neither is set, or the connection string leads away from this machine.</exception>
    public static StorageClients Open(IConfiguration configuration) =>
        configuration["Storage:ConnectionString"] is { Length: > 0 } emulator ? OfEmulator(emulator)
        : configuration["Storage:Account"] is { Length: > 0 } account ? OfAccount(account, new DefaultAzureCredential())
        : throw new InvalidOperationException("Storage:Account is missing. Set it to the name of the storage account, and give the app’s identity a role on it.");

    public static StorageClients OfAccount(string account, TokenCredential identity) => new(
        new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), identity, Steady(new TableClientOptions())),
        new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), identity, Steady(new BlobClientOptions())));

    private static StorageClients OfEmulator(string connectionString)
    {
        var clients = new StorageClients(
            new TableServiceClient(connectionString, Steady(new TableClientOptions())), new BlobServiceClient(connectionString, Steady(new BlobClientOptions())));
        return clients.Tables.Uri.IsLoopback && clients.Blobs.Uri.IsLoopback
            ? clients
            : throw new InvalidOperationException("Storage:ConnectionString is for the emulator on this machine. For an account, set Storage:Account and give the app’s identity a role on it.");
    }

    private static TOptions Steady<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = MostRetries;
        options.Retry.NetworkTimeout = Patience;
        return options;
    }
}
