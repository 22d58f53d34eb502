using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

/// <summary>What every store of forum years must do, in parts: appending, failing, reading, effects, waiting.</summary>
public abstract partial class ForumYearStoreContract : IAsyncLifetime
{
    private ForumYearStoreSubject subject = null!;

    protected const string Derby = "2026-27.derby";

    protected IForumYearStore Store => subject.Store;

    protected abstract Task<ForumYearStoreSubject> CreateAsync();

    public async ValueTask InitializeAsync() => subject = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<Head> HeadAsync(string id = Derby) => Assert.IsType<Head>(await Store.LoadAsync(id));

    private async Task<Head> AppendAsync(AppendBatch batch)
    {
        Assert.IsType<AppendResult.Appended>(await Store.AppendAsync(batch));
        return await HeadAsync(batch.Id);
    }

    private async Task AssertUntouchedAsync(Head before)
    {
        var after = await HeadAsync(before.Id);
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.ChainHash, after.ChainHash);
        Assert.Equal(Chain.Text(before.Snapshot), Chain.Text(after.Snapshot));
        Assert.Equal(before.NextWakeUp, after.NextWakeUp);
        Assert.Equal(before.Version, (await Store.ReadEventsAsync(before.Id).ToListAsync()).Count);
    }
}
