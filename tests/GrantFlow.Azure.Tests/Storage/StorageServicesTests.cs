using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class StorageServicesTests(Azurite azurite)
{
    [Fact]
    public async Task Given_an_account_with_nothing_in_it_When_the_app_starts_Then_its_stores_answer()
    {
        await using var app = Open(azurite.ConnectionString);

        foreach (var started in app.GetServices<IHostedService>())
            await started.StartAsync(TestContext.Current.CancellationToken);

        Assert.Null(await app.GetRequiredService<IForumYearStore>().LoadAsync("2026-27.nowhere"));
        Assert.Null(await app.GetRequiredService<IPeople>().FindByEmailAsync("nobody@derby.example"));
        Assert.Null(await app.GetRequiredService<IMessageLog>().FindAsync("nothing"));
    }

    [Fact]
    public async Task Given_what_one_instance_protected_When_another_reads_it_Then_it_can()
    {
        await using var one = Open(azurite.ConnectionString);
        await using var other = Open(azurite.ConnectionString);
        foreach (var started in one.GetServices<IHostedService>())
            await started.StartAsync(TestContext.Current.CancellationToken);

        var secret = one.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("session");

        Assert.Equal("session", other.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
    }

    [Fact]
    public void Given_a_connection_string_that_leads_away_from_this_machine_When_opened_Then_it_is_refused()
    {
        using var app = Open("DefaultEndpointsProtocol=https;AccountName=grants;AccountKey=c2VjcmV0;TableEndpoint=https://grants.table.core.windows.net/;BlobEndpoint=https://grants.blob.core.windows.net/");

        Assert.Contains("Storage:Account", Assert.Throws<InvalidOperationException>(() => app.GetRequiredService<StorageTables>()).Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Open(string connectionString) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddStorage(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", connectionString)]).Build())
        .BuildServiceProvider();
}
