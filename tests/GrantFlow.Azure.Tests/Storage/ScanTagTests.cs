using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Core;
using GrantFlow.Functions.Blobs;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class TableScanLogTests(Azurite azurite) : ScanLogContract
{
    protected override Task<Subject<IScanLog>> CreateAsync() => azurite.SubjectAsync<IScanLog>(corner => new TableScanLog(corner.Tables));
}

public sealed class TagScanLogTests(Azurite azurite) : ScanLogContract
{
    protected override Task<Subject<IScanLog>> CreateAsync() =>
        azurite.SubjectAsync<IScanLog>(corner => new TagScanLog(new TableScanLog(corner.Tables), new ScanTags(corner.Containers.Documents), TimeProvider.System));
}

/// <summary>The account’s scanner writes tags; here the test does.</summary>
public sealed class ScanTagTests(Azurite azurite)
{
    private static readonly ReadOnlyMemory<byte> Invoice = Chain.Bytes("an invoice");

    [Theory]
    [InlineData(null, false)]
    [InlineData("No threats found", true)]
    [InlineData("Malicious", false)]
    [InlineData("Error", false)]
    [InlineData("no threats found", false)]
    public async Task Given_what_the_scanner_said_When_a_document_is_to_be_opened_Then_only_a_plain_word_opens_it(string? said, bool opens)
    {
        var corner = await azurite.CornerAsync();
        var scanning = Scanning(corner);
        var hash = Assert.NotNull(await scanning.KeepAsync(Invoice));
        await SayAsync(corner, hash, said);

        Assert.Equal(opens, await scanning.MayOpenAsync(hash, Invoice));
    }

    [Fact]
    public async Task Given_a_document_once_found_clean_When_it_is_called_malicious_later_Then_it_never_opens_again()
    {
        var corner = await azurite.CornerAsync();
        var scanning = Scanning(corner);
        var hash = Assert.NotNull(await scanning.KeepAsync(Invoice));
        await SayAsync(corner, hash, "No threats found");
        Assert.True(await scanning.MayOpenAsync(hash, Invoice));

        await SayAsync(corner, hash, "Malicious");
        Assert.False(await scanning.MayOpenAsync(hash, Invoice));
        await SayAsync(corner, hash, "No threats found");

        Assert.False(await scanning.MayOpenAsync(hash, Invoice));
        Assert.Equal(ScanState.Infected, await scanning.StateOfAsync(hash));
    }

    private static Scanning Scanning(Corner corner)
    {
        var tags = new ScanTags(corner.Containers.Documents);
        return new Scanning(new TagScanner(tags), new TagScanLog(new TableScanLog(corner.Tables), tags, TimeProvider.System), new BlobDocumentStore(corner.Containers.Documents), TimeProvider.System);
    }

    private static async Task SayAsync(Corner corner, ContentHash hash, string? said)
    {
        if (said is not null)
            await corner.Containers.Documents.GetBlobClient(hash.Value).SetTagsAsync(new Dictionary<string, string> { ["Malware Scanning scan result"] = said });
    }
}
