namespace GrantFlow.Azure.Tests.Hosting;

/// <summary>A folder of a test's own, which goes when it does.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grantflow-azure-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
