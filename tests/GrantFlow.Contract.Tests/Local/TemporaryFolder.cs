namespace GrantFlow.Contract.Tests.Local;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grantflow-contract-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
