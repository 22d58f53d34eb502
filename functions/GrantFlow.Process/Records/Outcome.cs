using GrantFlow.Core.ForumYears;

namespace GrantFlow.Process.Records;

/// <summary>The answer to a command, after it was recorded or refused.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It stands in the record now, and will whatever happens next.</summary>
    public sealed record Done(long Version) : Outcome;

    /// <summary>The same command had been recorded before; it stands, and nothing was changed now.</summary>
    public sealed record Repeated(long Version) : Outcome;

    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>Why not, or none where the command stands.</summary>
    public Refusal? Why => this is Refused refused ? refused.Refusal : null;
}
