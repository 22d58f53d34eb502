namespace GrantFlow.Core.ForumYears;

/// <summary>Whether what was to be told is still so. What waits to be told for a night can be over by the morning.</summary>
public static class Truths
{
    /// <summary>What the message says is owed, as far as it is owed still and by the moment that it names.</summary>
    public static IEnumerable<OwedTask> StillOwed(ForumYear state, SendMessage message) =>
        message.Owed().Where(task => state.Obligations.Any(owed => (owed.Kind, owed.Quarter, owed.Due) == (task.Kind, task.Quarter, task.Deadline)));

    /// <summary>Whether the message may still be told, in part at least.</summary>
    public static bool Holds(ForumYear state, SendMessage message) => message.Template switch
    {
        "staff-withdrawn" => state.Stage == Stage.Withdrawn,
        "staff-lapsed" => state.Stage == Stage.Lapsed,
        "staff-mou-declined" => state.Mou.Stage == Stage.MouDeclined,
        "staff-claim-lapsed" => state.Second.Stage == Stage.TrancheLapsed,
        "person-welcome" => state.Holds(message.To, message.Role),
        "person-changed" => !state.Holds(message.To, message.Role),
        _ => message.Owed().IsEmpty || StillOwed(state, message).Any(),
    };
}
