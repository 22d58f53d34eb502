using GrantFlow.Functions.Blobs;
using GrantFlow.Functions.Staff;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GrantFlow.Functions.Tables;

/// <summary>The stores behind the ports, and the keys of data protection.</summary>
public static class StorageServices
{
    /// <param name="configuration">See <see cref="StorageClients.Open"/>.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => StorageClients.Open(configuration))
        .AddSingleton(provider => new StorageTables(provider.GetRequiredService<StorageClients>().Tables))
        .AddSingleton(provider => new StorageContainers(provider.GetRequiredService<StorageClients>().Blobs))
        .AddSingleton<SignpostMending>()
        .AddHostedService<StoragePreparation>()
        .AddStores()
        .AddScanning(configuration)
        .AddKeys();

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<IDocumentStore>(provider => new BlobDocumentStore(provider.GetRequiredService<StorageContainers>().Documents))
        .AddSingleton<IForumYearStore>(provider => new TableForumYearStore(
            provider.GetRequiredService<StorageTables>(),
            new BlobDocumentStore(provider.GetRequiredService<StorageContainers>().LargeRows),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IDraftStore, TableDraftStore>()
        .AddSingleton<IPeople, TablePeople>()
        .AddSingleton<IStaffBook, TableStaffBook>()
        .AddSingleton<IForums, TableForums>()
        .AddSingleton<IForumYearIndex, TableForumYearIndex>()
        .AddSingleton<IFigures, TableFigures>()
        .AddSingleton<IMessageLog, TableMessageLog>()
        .AddSingleton<IAddressTroubles, TableAddressTroubles>()
        .AddSingleton<IBaskets, TableBaskets>()
        .AddSingleton<IErasures, TableErasures>()
        .AddSingleton<ILinkStore, TableLinkStore>()
        .AddSingleton<IPassStore, TablePassStore>()
        .AddSingleton<IChallengeStore, TableChallengeStore>()
        .AddSingleton<ICounts, TableCounts>()
        .AddSingleton<IMouRegister, TableMouRegister>()
        .AddSingleton<IDailyRoots>(provider => new BlobDailyRoots(provider.GetRequiredService<StorageContainers>().DailyRoots));

    /// <summary>By the account's own malware scanning. An account without it is told so, and its documents open as what they are, unscanned.</summary>
    private static IServiceCollection AddScanning(this IServiceCollection services, IConfiguration configuration) => configuration["Storage:Scanning"] == "None"
        ? services.AddSingleton<IScanner, NoScanner>().AddSingleton<IScanLog, TableScanLog>()
        : services
            .AddSingleton(provider => new ScanTags(provider.GetRequiredService<StorageContainers>().Documents))
            .AddSingleton<IScanner, TagScanner>()
            .AddSingleton<IScanLog>(provider => new TagScanLog(
                new TableScanLog(provider.GetRequiredService<StorageTables>()), provider.GetRequiredService<ScanTags>(), provider.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("GrantFlow");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new BlobKeyRepository(provider.GetRequiredService<StorageContainers>().Keys)));
        return services;
    }
}

/// <summary>Makes tables and containers that are missing before the first request.</summary>
internal sealed class StoragePreparation(StorageTables tables, StorageContainers containers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(tables.CreateMissingAsync(cancellationToken), containers.CreateMissingAsync(cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
