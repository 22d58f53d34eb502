using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>What time itself asks of a forum year. Nothing here is ever refused: what is due may be done.</summary>
public static class Clockwork
{
    /// <summary>The instructions that time gives now, in order. Do the first and ask again, since it changes the state.</summary>
    public static IEnumerable<Instruction> Due(ForumYear state, Programme programme, DateTimeOffset now)
    {
        if (state.IsOver)
            yield break;
        foreach (var (at, command) in Milestones(state, programme))
            if (at <= now)
                yield return Order(state, command, now);
        if (state.Obligations.Any(owed => Reminders.Next(state, owed, programme, now) <= now))
            yield return Order(state, new Remind(), now);
    }

    /// <summary>A refusal where time no longer asks for what time once gave, or none. Between the asking and the doing somebody may
    /// have extended the deadline: then an application must not lapse all the same.</summary>
    public static Refusal? Refuse(ForumYear state, Instruction instruction, Programme programme) =>
        IsOfTime(instruction.Command) && !Due(state, programme, instruction.At).Any(due => due.Command == instruction.Command)
            ? new("NotDue", "This is not due at this moment. It happens by itself when it is.")
            : null;

    /// <summary>When the deed is first tried: at once, but a letter that time alone asked for waits for an hour at which letters leave.
    /// What goes to Contact waits in a basket of its own.</summary>
    public static DateTimeOffset NotBefore(Effect effect, Instruction because, Programme programme) =>
        effect is SendMessage letter && Roles.PartyOf(letter.Role) != Party.Contact && IsOfTime(because.Command) && Ladders.At(because.At, programme) == Sending.Shut
            ? Ladders.NextSending(because.At, programme)
            : because.At;

    private static bool IsOfTime(Command command) =>
        command is LapseApplication or OpenReport or OpenClaim or LapseClaim or OpenMonitoring or Remind;

    /// <summary>The next moment at which time asks something: now itself where something is due, or none.</summary>
    public static DateTimeOffset? NextWakeUp(ForumYear state, Programme programme, DateTimeOffset now)
    {
        if (state.IsOver)
            return null;
        DateTimeOffset? next = null;
        foreach (var (at, _) in Milestones(state, programme))
            next = Earlier(next, at <= now ? now : at);
        foreach (var obligation in state.Obligations)
            if (Reminders.Next(state, obligation, programme, now) is { } told)
                next = Earlier(next, told);
        return next;
    }

    private static DateTimeOffset Earlier(DateTimeOffset? a, DateTimeOffset b) => a < b ? a.Value : b;

    private static IEnumerable<(DateTimeOffset At, Command Command)> Milestones(ForumYear state, Programme programme)
    {
        foreach (var obligation in state.Obligations)
            if (obligation is { Lapses: { } lapses, Kind: ObligationKind.Application or ObligationKind.ApplicationCorrection })
                yield return (lapses, new LapseApplication());
        if (state.Stage != Stage.Awarded)
            yield break;
        for (var quarter = 1; quarter <= state.Reports.Length; quarter++)
            if (state.ReportOf(quarter).Stage == Stage.ReportNotOpen)
                yield return (programme.Timetable.ReportOpens(quarter), new OpenReport(quarter));
        // Closing comes first, so that an award made after the closing date never tells anybody to claim.
        if (state.Second.Stage is Stage.TrancheWaiting or Stage.ClaimOpen)
            yield return (programme.Timetable.ClaimsClose, new LapseClaim());
        // Nobody is asked to claim the second payment while the first is still on its way.
        if (state.Second.Stage is Stage.TrancheWaiting && state.First.Stage == Stage.TranchePaid)
            yield return (programme.Timetable.ClaimsOpen, new OpenClaim());
        if (state.Monitoring.Stage == Stage.MonitoringNotOpen)
            yield return (programme.Timetable.MonitoringOpens, new OpenMonitoring());
    }

    private static Instruction Order(ForumYear state, Command command, DateTimeOffset now) =>
        new(new CommandId($"time-{state.Version}-{command.GetType().Name}"), Actor.System, now, command);
}
