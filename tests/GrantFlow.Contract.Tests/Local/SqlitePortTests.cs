using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Local;

public sealed class SqliteDraftStoreTests : DraftStoreContract
{
    protected override Task<Subject<IDraftStore>> CreateAsync() => OverSqlite.Of<IDraftStore>(database => new SqliteDraftStore(database));
}

public sealed class SqliteMessageLogTests : MessageLogContract
{
    protected override Task<Subject<IMessageLog>> CreateAsync() => OverSqlite.Of<IMessageLog>(database => new SqliteMessageLog(database));
}

public sealed class SqliteAddressTroublesTests : AddressTroublesContract
{
    protected override Task<Subject<IAddressTroubles>> CreateAsync() => OverSqlite.Of<IAddressTroubles>(database => new SqliteAddressTroubles(database));
}

public sealed class SqliteBasketsTests : BasketsContract
{
    protected override Task<Subject<IBaskets>> CreateAsync() => OverSqlite.Of<IBaskets>(database => new SqliteBaskets(database));
}

public sealed class SqliteLinkStoreTests : LinkStoreContract
{
    protected override Task<Subject<ILinkStore>> CreateAsync() => OverSqlite.Of<ILinkStore>(database => new SqliteLinkStore(database));
}

public sealed class SqliteChallengeStoreTests : ChallengeStoreContract
{
    protected override Task<Subject<IChallengeStore>> CreateAsync() => OverSqlite.Of<IChallengeStore>(database => new SqliteChallengeStore(database));
}

public sealed class SqlitePassStoreTests : PassStoreContract
{
    protected override Task<Subject<IPassStore>> CreateAsync() => OverSqlite.Of<IPassStore>(database => new SqlitePassStore(database));
}

public sealed class SqliteCountsTests : CountsContract
{
    protected override Task<Subject<ICounts>> CreateAsync() => OverSqlite.Of<ICounts>(database => new SqliteCounts(database));
}

public sealed class SqlitePeopleTests : PeopleContract
{
    protected override Task<Subject<IPeople>> CreateAsync() => OverSqlite.Of<IPeople>(database => new SqlitePeople(database));
}

public sealed class SqliteErasuresTests : ErasuresContract
{
    protected override Task<Subject<IErasures>> CreateAsync() => OverSqlite.Of<IErasures>(database => new SqliteErasures(database));
}

public sealed class SqliteMouRegisterTests : MouRegisterContract
{
    protected override Task<Subject<IMouRegister>> CreateAsync() => OverSqlite.Of<IMouRegister>(database => new SqliteMouRegister(database));
}

public sealed class SqliteScanLogTests : ScanLogContract
{
    protected override Task<Subject<IScanLog>> CreateAsync() => OverSqlite.Of<IScanLog>(database => new SqliteScanLog(database));
}

public sealed class SqliteForumsTests : ForumsContract
{
    protected override Task<Subject<IForums>> CreateAsync() => OverSqlite.Of<IForums>(database => new SqliteForums(database));
}

public sealed class SqliteForumYearIndexTests : ForumYearIndexContract
{
    protected override Task<Subject<IForumYearIndex>> CreateAsync() => OverSqlite.Of<IForumYearIndex>(database => new SqliteForumYearIndex(database));
}

public sealed class SqliteFiguresTests : FiguresContract
{
    protected override Task<Subject<IFigures>> CreateAsync() => OverSqlite.Of<IFigures>(database => new SqliteFigures(database));
}

internal static class OverSqlite
{
    public static Task<Subject<TPort>> Of<TPort>(Func<SqliteDatabase, TPort> port)
    {
        var folder = new TemporaryFolder();
        var database = SqliteDatabase.Open(folder.Path);
        return Task.FromResult(new Subject<TPort>(port(database), () =>
        {
            database.Dispose();
            folder.Dispose();
        }));
    }
}
