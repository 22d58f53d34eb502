namespace GrantFlow.Local.Sqlite;

/// <summary>Where a write can be made to fail, so that tests see what is left of it.</summary>
internal enum CommitPoint
{
    /// <summary>Some rows of a batch are written and others are not.</summary>
    Midway,
    BeforeCommit,
    /// <summary>The write stands, and its answer gets lost.</summary>
    AfterCommit,
}

/// <summary>Told of every point that a write reaches; throws to make it fail there.</summary>
internal interface ICommitFaults
{
    void Reached(CommitPoint point);
}

internal sealed class NoFaults : ICommitFaults
{
    public static readonly NoFaults Instance = new();

    public void Reached(CommitPoint point)
    {
    }
}
