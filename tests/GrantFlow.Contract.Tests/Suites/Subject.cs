namespace GrantFlow.Contract.Tests.Suites;

/// <summary>A port over an empty medium of its own, and how to let go of both.</summary>
public sealed record Subject<TPort>(TPort Port, Action LetGo);

/// <summary>A suite whose every test has a subject of its own.</summary>
public abstract class Contract<TPort> : IAsyncLifetime
{
    private Subject<TPort> subject = null!;

    protected TPort Port => subject.Port;

    protected abstract Task<Subject<TPort>> CreateAsync();

    public async ValueTask InitializeAsync() => subject = await CreateAsync();

    public ValueTask DisposeAsync()
    {
        subject.LetGo();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
