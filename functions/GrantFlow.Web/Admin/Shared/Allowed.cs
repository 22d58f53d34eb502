using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>Which buttons a page shows to somebody of Contact. The rule book alone decides whether the command is done.</summary>
public sealed record Allowed(ForumYear State, Actor Actor)
{
    /// <summary>Whether the stage allows it now and this person may do it.</summary>
    public bool To(Command command) => Fits(command) && WhyNot(command) is null;

    /// <summary>Who else must do what could be done now, or none where this person may or where nobody can.</summary>
    public string? WhyNot(Command command) => Fits(command)
        ? (Entitlements.Refuse(State, Transitions.Of(command), Actor) ?? Duties.Refuse(State, command, Actor.Person))?.Sentence
        : null;

    public bool Any(params ReadOnlySpan<Command> commands)
    {
        foreach (var command in commands)
            if (To(command))
                return true;
        return false;
    }

    private bool Fits(Command command)
    {
        var row = Transitions.Of(command);
        return row.During.Contains(State.Stage) && row.From.Contains(Transitions.StageOf(State, row.Track, command));
    }
}
