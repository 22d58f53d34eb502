using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class TableDraftStoreTests(Azurite azurite) : DraftStoreContract
{
    protected override Task<Subject<IDraftStore>> CreateAsync() => azurite.SubjectAsync<IDraftStore>(corner => new TableDraftStore(corner.Tables));
}

public sealed class TableMessageLogTests(Azurite azurite) : MessageLogContract
{
    protected override Task<Subject<IMessageLog>> CreateAsync() => azurite.SubjectAsync<IMessageLog>(corner => new TableMessageLog(corner.Tables, TimeProvider.System));
}

public sealed class TableAddressTroublesTests(Azurite azurite) : AddressTroublesContract
{
    protected override Task<Subject<IAddressTroubles>> CreateAsync() => azurite.SubjectAsync<IAddressTroubles>(corner => new TableAddressTroubles(corner.Tables));
}

public sealed class TableLinkStoreTests(Azurite azurite) : LinkStoreContract
{
    protected override Task<Subject<ILinkStore>> CreateAsync() => azurite.SubjectAsync<ILinkStore>(corner => new TableLinkStore(corner.Tables));
}

public sealed class TablePeopleTests(Azurite azurite) : PeopleContract
{
    protected override Task<Subject<IPeople>> CreateAsync() => azurite.SubjectAsync<IPeople>(corner => new TablePeople(corner.Tables));
}

public sealed class TableForumsTests(Azurite azurite) : ForumsContract
{
    protected override Task<Subject<IForums>> CreateAsync() => azurite.SubjectAsync<IForums>(corner => new TableForums(corner.Tables));
}

public sealed class TableForumYearIndexTests(Azurite azurite) : ForumYearIndexContract
{
    protected override Task<Subject<IForumYearIndex>> CreateAsync() => azurite.SubjectAsync<IForumYearIndex>(corner => new TableForumYearIndex(corner.Tables));
}

public sealed class TableErasuresTests(Azurite azurite) : ErasuresContract
{
    protected override Task<Subject<IErasures>> CreateAsync() => azurite.SubjectAsync<IErasures>(corner => new TableErasures(corner.Tables));
}

public sealed class TableFiguresTests(Azurite azurite) : FiguresContract
{
    protected override Task<Subject<IFigures>> CreateAsync() => azurite.SubjectAsync<IFigures>(corner => new TableFigures(corner.Tables));
}

internal static class OverTables
{
    public static async Task<Subject<TPort>> SubjectAsync<TPort>(this Azurite azurite, Func<Corner, TPort> port) =>
        new(port(await azurite.CornerAsync()), () => { });
}
