using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Local;

public sealed class FolderDocumentStoreTests : DocumentStoreContract
{
    protected override Task<DocumentStoreSubject> CreateAsync() => Task.FromResult<DocumentStoreSubject>(new FolderSubject());

    [Fact]
    public async Task Given_what_a_crash_left_behind_When_used_Then_it_is_neither_listed_nor_in_the_way()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderDocumentStore(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, ".unfinished", "half"), "half a docu");

        var hash = await store.PutAsync(Chain.Bytes("whole"));

        Assert.Equal([hash], await store.ListAsync().ToListAsync());
        Assert.Equal("whole", await File.ReadAllTextAsync(Path.Combine(folder.Path, hash.Value[..2], hash.Value[2..4], hash.Value)));
        Assert.Equal(["half"], Directory.GetFiles(Path.Combine(folder.Path, ".unfinished")).Select(Path.GetFileName));
    }

    private sealed class FolderSubject : DocumentStoreSubject
    {
        private readonly TemporaryFolder folder = new();

        public override IDocumentStore Store => new FolderDocumentStore(folder.Path);

        public override async Task DamageAsync(ContentHash hash)
        {
            var path = Path.Combine(folder.Path, hash.Value[..2], hash.Value[2..4], hash.Value);
            var bytes = await File.ReadAllBytesAsync(path);
            bytes[0] ^= 1;
            await File.WriteAllBytesAsync(path, bytes);
        }

        public override ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

public sealed class SqliteDocumentStoreTests : DocumentStoreContract
{
    protected override Task<DocumentStoreSubject> CreateAsync() => Task.FromResult<DocumentStoreSubject>(new SqliteSubject());

    private sealed class SqliteSubject : DocumentStoreSubject
    {
        private readonly SqliteDatabase database = SqliteDatabase.OpenThrowAway();

        public override IDocumentStore Store => new SqliteDocumentStore(database);

        public override Task DamageAsync(ContentHash hash) =>
            database.WriteAsync(
                session => session.Execute("UPDATE documents SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE hash = ?1", hash.Value),
                CancellationToken.None);

        public override ValueTask DisposeAsync()
        {
            database.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
