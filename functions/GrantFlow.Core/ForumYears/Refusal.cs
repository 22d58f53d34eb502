using System.Collections.Immutable;

namespace GrantFlow.Core.ForumYears;

/// <summary>Why a command is not done.</summary>
/// <param name="Name">Stable, for programs and tests.</param>
/// <param name="Sentence">For a person: what is wrong and what to do.</param>
public sealed record Refusal(string Name, string Sentence);

/// <summary>The answer to an instruction.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Accepted(ImmutableArray<Event> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;
}
