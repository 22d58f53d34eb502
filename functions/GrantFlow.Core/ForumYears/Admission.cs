namespace GrantFlow.Core.ForumYears;

/// <summary>Whether an instruction comes to its rule at all: the quarter exists, the actor proved who they are and may, the stage allows, and no duty conflicts.</summary>
internal static class Admission
{
    public static Refusal? Refuse(ForumYear state, Instruction instruction)
    {
        var command = instruction.Command;
        if (command is ReportCommand { Quarter: < 1 or > 4 })
            return new("NoSuchQuarter", "A year has quarters 1 to 4. Choose one of them.");
        var row = Transitions.Of(command);
        return Proofs.Refuse(command, instruction.Actor)
            ?? Entitlements.Refuse(state, row, instruction.Actor)
            ?? RefuseStage(state, row, command)
            ?? Duties.Refuse(state, command, instruction.Actor.Person);
    }

    private static Refusal? RefuseStage(ForumYear state, Transition row, Command command)
    {
        if (!row.During.Contains(state.Stage))
            return At(state.Stage, command);
        var stage = Transitions.StageOf(state, row.Track, command);
        return row.From.Contains(stage) ? null : At(stage, command);
    }

    private static Refusal At(Stage stage, Command command) =>
        new($"{command.GetType().Name}When{stage}", StageWords.Of(stage).Hint);
}
