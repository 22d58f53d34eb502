using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Journeys;

/// <summary>Who signs for an organisation in any forum year. Looks through all of them: for what staff do a few times a year.</summary>
public sealed class Signatories(IForumYearStore store, Running.ForumYears forumYears)
{
    /// <summary>Whether this person signs, or waits to be confirmed, where there can still be something to sign.</summary>
    public async Task<bool> IncludeAsync(PersonId person, CancellationToken cancel = default)
    {
        await foreach (var record in store.ListAsync(cancel))
            if (!GrantYears.Owns(record) && Signs(await forumYears.LoadAsync(new ForumYearId(record), cancel), person))
                return true;
        return false;
    }

    private static bool Signs(ForumYear state, PersonId person) =>
        (state.Stage == Stage.Lapsed || !state.IsOver)
        && (Roles.Signing.Any(role => state.Holds(person, role)) || state.Proposed.Values.Any(waiting => waiting.Person == person));
}
