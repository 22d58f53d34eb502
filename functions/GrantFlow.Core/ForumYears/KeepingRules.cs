using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>Extensions, waivers, reminders and their pause.</summary>
internal static class KeepingRules
{
    public static readonly Refusal DueInPast = new("DueInPast", "The new deadline must lie in the future. Choose a later day.");

    private static readonly Refusal NoSuchObligation = new("NoSuchObligation",
        "This is no longer owed, so there is nothing to change. Look at the list of what is owed now.");

    private static readonly ImmutableArray<ObligationKind> Waivable = [ObligationKind.Report, ObligationKind.ReportCorrection];

    public static Ruling Extend(Case now, ExtendObligation c)
    {
        if (now.State.Find(c.Obligation) is not { } obligation)
            return Ruling.No(NoSuchObligation);
        var rule = now.Programme.Obligations[obligation.Kind];
        if (rule.Deadline == Deadline.Hard)
            return Ruling.No("HardDeadline", $"This deadline, {London.Tell(obligation.Due)}, is the same for every forum and cannot be moved.");
        return c.Due <= now.At
            ? Ruling.No(DueInPast)
            : Ruling.Of(new ObligationExtended(obligation.Id, c.Due, Ladders.NextStep(rule, c.Due, now.At, now.Programme), Ladders.Lapses(rule, c.Due), c.Note));
    }

    public static Ruling Waive(Case now, WaiveObligation c)
    {
        if (now.State.Find(c.Obligation) is not { } obligation)
            return Ruling.No(NoSuchObligation);
        return Waivable.Contains(obligation.Kind)
            ? Ruling.Of(new ObligationWaived(obligation.Id, obligation.Kind, obligation.Quarter, c.Note))
            : Ruling.No("NotWaivable", "Only a quarterly report can be waived. Extend the deadline instead.");
    }

    /// <summary>Time asks only where something is to be told.</summary>
    public static Ruling Remind(Case now) => Ruling.Of([.. now.State.Obligations.SelectMany(owed => Reminders.At(now.State, owed, now.Programme, now.At))]);

    public static Ruling Pause(Case now, PauseReminders c)
    {
        if (c.Until <= now.At)
            return Ruling.No("PauseInPast", "The day on which reminders start again must lie in the future. Choose a later day.");
        var last = London.Date(now.At).AddDays(ForumYears.Pause.LongestDays);
        return London.Date(c.Until) > last
            ? Ruling.No("PauseTooLong", $"Reminders can be paused for {ForumYears.Pause.LongestDays} days at most. Choose {London.Tell(last)} or an earlier day.")
            : Ruling.Of(new RemindersPaused(c.Until, c.Note));
    }

    public static Ruling Resume(Case now) => now.State.IsPaused(now.At)
        ? Ruling.Of(new RemindersResumed())
        : Ruling.No("NotPaused", "Reminders are not paused, so there is nothing to start again. They go out by themselves.");

    public static Ruling Restrict(Case now, RestrictPublication c)
    {
        ImmutableArray<PublishedPart> withheld = [.. c.Withheld.Distinct().Order()];
        return withheld.SequenceEqual(now.State.Restriction?.Withheld ?? [])
            ? Ruling.No("SamePublication", "This is what is published already, so nothing changes. Choose something else, or leave it as it is.")
            : Ruling.Of(new PublicationRestricted(withheld, c.Note));
    }
}
