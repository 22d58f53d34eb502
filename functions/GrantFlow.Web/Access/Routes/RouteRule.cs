using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Access.Routes;

/// <summary>What a route shows and who may do what there. Who enters at all is said by <see cref="AudienceTable"/>.</summary>
/// <param name="Route">As the page declares it: <c>/forum/{id}/bank</c>.</param>
/// <param name="Check">How the thing in the address is held against whoever asks for it.</param>
/// <param name="Acts">Everything that a press on this route can do; none where it only shows.</param>
public sealed record RouteRule(string Route, ObjectCheck Check, ImmutableArray<Act> Acts)
{
    public RouteRule(string route, ObjectCheck check, params ReadOnlySpan<Act> acts)
        : this(route, check, ImmutableArray.Create(acts))
    {
    }

    /// <summary>Who may look, where that is not everybody of the audience.</summary>
    public ImmutableArray<Role> ReadBy { get; init; } = [];
}

/// <summary>What one press does.</summary>
/// <param name="Handler">The page's handler, empty for the one without a name.</param>
/// <param name="Does">A command's name, or plain words where it is none.</param>
/// <param name="By">Whose work it is. Empty where everybody who may enter may press.</param>
public sealed record Act(string Handler, string Does, ImmutableArray<Role> By)
{
    /// <summary>Gives one of these commands, by the roles that the transition table names.</summary>
    public static Act Of(string handler, params IEnumerable<Type> commands)
    {
        var rows = Transitions.All.Where(row => commands.Contains(row.Command)).ToList();
        return new(handler, string.Join(", ", rows.Select(row => row.Command.Name).Distinct()), [.. rows.SelectMany(row => row.By).Distinct()]) { IsCommand = true };
    }

    /// <summary>Whether the rule book answers for it.</summary>
    public bool IsCommand { get; private init; }

    /// <summary>Does something that is no command.</summary>
    public static Act Else(string handler, string does, params IEnumerable<Role> by) => new(handler, does, [.. by]);
}

/// <summary>How the thing that an address names is held against whoever asks for it.</summary>
public enum ObjectCheck
{
    /// <summary>The address names nothing that belongs to anybody.</summary>
    None,
    /// <summary>Whoever holds the link's token; it opens nothing by itself.</summary>
    Token,
    /// <summary>The one forum year of the session, and a role held in it now for the session's party.</summary>
    OwnForumYear,
    /// <summary>As <see cref="OwnForumYear"/>, and a file of that forum year's own forms.</summary>
    OwnFile,
    /// <summary>Any forum year that there is: staff see all of them.</summary>
    AnyForumYear,
    /// <summary>A file, a person, a message or an obligation that belongs to the forum year in the address.</summary>
    PartOfForumYear,
}
