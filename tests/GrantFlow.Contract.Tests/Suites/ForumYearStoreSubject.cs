using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

/// <summary>A store over an empty medium of its own, and what a test may do to that medium.</summary>
public abstract class ForumYearStoreSubject : IAsyncDisposable
{
    public abstract IForumYearStore Store { get; }

    /// <summary>Lets go of the store and opens another over the same medium.</summary>
    public abstract Task ReopenAsync();

    /// <summary>Makes the next append fail there, with a <see cref="MediumFailedException"/>; later ones pass again.</summary>
    public abstract void FailNextAppend(FailurePoint point);

    public abstract ValueTask DisposeAsync();
}

public enum FailurePoint
{
    /// <summary>The medium has taken part of the batch and refuses the rest.</summary>
    Midway,
    /// <summary>The medium has seen all of the batch and keeps none.</summary>
    BeforeCommit,
    /// <summary>The medium keeps the batch, and its answer gets lost on the way.</summary>
    AnswerLost,
}

public sealed class MediumFailedException(FailurePoint point) : IOException($"The medium failed: {point}.")
{
    public FailurePoint Point { get; } = point;
}
