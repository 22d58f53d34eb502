using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class DocumentStoreSubject : IAsyncDisposable
{
    public abstract IDocumentStore Store { get; }

    /// <summary>Changes a byte of what is kept under this name, behind the store's back.</summary>
    public abstract Task DamageAsync(ContentHash hash);

    public abstract ValueTask DisposeAsync();
}

public abstract class DocumentStoreContract : IAsyncLifetime
{
    private DocumentStoreSubject subject = null!;

    private IDocumentStore Store => subject.Store;

    protected abstract Task<DocumentStoreSubject> CreateAsync();

    public async ValueTask InitializeAsync() => subject = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Given_a_document_When_put_Then_it_is_named_by_its_hash_and_comes_back()
    {
        var hash = await Store.PutAsync(Chain.Bytes("Minutes of the steering group"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("Minutes of the steering group"u8)), hash.Value);
        Assert.Equal("Minutes of the steering group", await TextAsync(hash));
    }

    [Fact]
    public async Task Given_no_such_document_When_got_Then_none() =>
        Assert.Null(await Store.GetAsync(new ContentHash(new string('a', 64))));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Given_what_is_no_name_When_got_Then_none(string name) =>
        Assert.Null(await Store.GetAsync(new ContentHash(name)));

    [Fact]
    public async Task Given_a_document_When_put_again_Then_there_is_one()
    {
        var first = await Store.PutAsync(Chain.Bytes("once"));

        Assert.Equal(first, await Store.PutAsync(Chain.Bytes("once")));

        Assert.Equal([first], await Store.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_the_same_document_When_put_by_many_at_once_Then_there_is_one()
    {
        var bytes = new byte[100_000];

        var hashes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Store.PutAsync(bytes))));

        Assert.Single(hashes.Distinct());
        Assert.Equal([hashes[0]], await Store.ListAsync().ToListAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public async Task Given_any_length_When_put_Then_it_comes_back_whole(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)(i % 253);

        var found = await Store.GetAsync(await Store.PutAsync(bytes));

        Assert.True(found?.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task Given_damage_When_got_Then_it_is_refused_and_putting_it_again_mends_it()
    {
        var hash = await Store.PutAsync(Chain.Bytes("Signed memorandum"));
        await subject.DamageAsync(hash);

        var refusal = await Assert.ThrowsAsync<DamagedDocumentException>(() => Store.GetAsync(hash));

        Assert.Equal(hash, refusal.Hash);
        await Store.PutAsync(Chain.Bytes("Signed memorandum"));
        Assert.Equal("Signed memorandum", await TextAsync(hash));
    }

    [Fact]
    public async Task Given_many_documents_When_listed_Then_each_comes_once()
    {
        var hashes = new List<ContentHash>();
        for (var i = 0; i < 230; i++)
            hashes.Add(await Store.PutAsync(Chain.Bytes($"document {i}")));

        var listed = await Store.ListAsync().ToListAsync();

        Assert.Equal(hashes.Select(hash => hash.Value).Order(StringComparer.Ordinal), listed.Select(hash => hash.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_a_document_When_erased_Then_it_is_gone_and_others_stay()
    {
        var (note, other) = (await Store.PutAsync(Chain.Bytes("note")), await Store.PutAsync(Chain.Bytes("other")));

        await Store.EraseAsync(note);
        await Store.EraseAsync(note);

        Assert.Null(await Store.GetAsync(note));
        Assert.Equal([other], await Store.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_damage_When_erased_Then_it_is_gone()
    {
        var hash = await Store.PutAsync(Chain.Bytes("Signed memorandum"));
        await subject.DamageAsync(hash);

        await Store.EraseAsync(hash);

        Assert.Null(await Store.GetAsync(hash));
    }

    [Fact]
    public async Task Given_a_cancelled_token_When_put_Then_nothing_is_kept()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(Chain.Bytes("never"), source.Token));

        Assert.Empty(await Store.ListAsync().ToListAsync());
    }

    private async Task<string> TextAsync(ContentHash hash) => Chain.Text((await Store.GetAsync(hash))!.Value);
}
