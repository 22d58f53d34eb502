using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Local.Anchoring;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Local;

public sealed class FolderDailyRootsTests : DailyRootsContract
{
    protected override Task<Subject<IDailyRoots>> CreateAsync()
    {
        var folder = new TemporaryFolder();
        return Task.FromResult(new Subject<IDailyRoots>(new FolderDailyRoots(Path.Combine(folder.Path, "roots")), folder.Dispose));
    }
}
