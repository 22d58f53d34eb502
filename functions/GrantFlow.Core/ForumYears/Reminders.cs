using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>Who is to be told of what is owed, and when. Whatever was passed over, while nothing ran or while reminders were paused,
/// is covered by the one telling that follows it and that is still true by then.</summary>
public static class Reminders
{
    /// <summary>When somebody is told next about this obligation: now where it is due and letters may leave, or none.</summary>
    public static DateTimeOffset? Next(ForumYear state, Obligation owed, Programme programme, DateTimeOffset now)
    {
        if (MayAnnounce(owed, now))
            return WhenSent(owed.Opened, programme, now);
        var rungs = Rungs(owed, programme, now).ToList();
        if (rungs.Count == 0)
            return null;
        var reached = Ladders.Reached(rungs[0].Step, owed.Due, programme);
        var from = state.Pause is { } pause && pause.Until > reached ? pause.Until : reached;
        return from <= now && rungs.TakeWhile(rung => Ladders.Reached(rung.Step, owed.Due, programme) <= now).All(rung => Ladders.IsForStaff(rung.Step))
            ? now
            : WhenSent(from, programme, now);
    }

    /// <summary>What is to be told about this obligation at a moment, in the order of its rungs.</summary>
    public static IEnumerable<ReminderDue> At(ForumYear state, Obligation owed, Programme programme, DateTimeOffset moment) =>
        Next(state, owed, programme, moment) <= moment ? Of(owed, programme, moment) : [];

    private static IEnumerable<ReminderDue> Of(Obligation owed, Programme programme, DateTimeOffset now)
    {
        var passed = Ladders.NextStep(programme.Obligations[owed.Kind], owed.Due, now, programme) - 1;
        if (MayAnnounce(owed, now))
            return [new(owed.Id, passed, Letters.Announcement(owed.Kind), Letters.Debtors(owed.Kind))];
        var reached = Rungs(owed, programme, now).Where(rung => rung.Index <= passed).ToList();
        // Nobody is told that there was no reply to reminders, where the announcement itself never went out.
        return owed.IsUnannounced
            ? [Rung(owed, reached[^1]) with { Step = passed }]
            : reached.Select((rung, i) => Rung(owed, rung) with { To = [.. rung.Step.To.Except(reached.Skip(i + 1).SelectMany(later => later.Step.To))] })
                .Where(reminder => reminder.Step == passed || !reminder.To.IsEmpty);
    }

    /// <summary>An announcement after the deadline would come too late; then the ladder speaks for it.</summary>
    private static bool MayAnnounce(Obligation owed, DateTimeOffset now) => owed.IsUnannounced && now < owed.Due;

    private static ReminderDue Rung(Obligation owed, (int Index, LadderStep Step) rung) => new(owed.Id, rung.Index, rung.Step.Template, rung.Step.To);

    /// <summary>Rungs not yet told that can still be told with truth: those of before the deadline cannot, once it has passed.</summary>
    private static IEnumerable<(int Index, LadderStep Step)> Rungs(Obligation owed, Programme programme, DateTimeOffset now) =>
        from rung in programme.Obligations[owed.Kind].Ladder.Select((step, i) => (Index: i, Step: step))
        where rung.Index >= owed.NextStep
        where rung.Step.WorkingDays > 0 || now < owed.Due
        where !owed.IsUnannounced || rung.Step.To.Any(Letters.Debtors(owed.Kind).Contains)
        select rung;

    private static DateTimeOffset WhenSent(DateTimeOffset reached, Programme programme, DateTimeOffset now) =>
        reached > now ? reached
        : Ladders.At(now, programme) == Sending.Open ? now
        : Ladders.NextSending(now, programme);
}
