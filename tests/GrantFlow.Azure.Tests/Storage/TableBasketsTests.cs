using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class TableBasketsTests(Azurite azurite) : BasketsContract
{
    protected override Task<Subject<IBaskets>> CreateAsync() => azurite.SubjectAsync<IBaskets>(corner => new TableBaskets(corner.Tables));
}
