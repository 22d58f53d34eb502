using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

public sealed class TableMouRegisterTests(Azurite azurite) : MouRegisterContract
{
    protected override Task<Subject<IMouRegister>> CreateAsync() => azurite.SubjectAsync<IMouRegister>(corner => new TableMouRegister(corner.Tables));
}
