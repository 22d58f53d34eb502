using GrantFlow.Core.ForumYears;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>A pause of reminders for one forum.</summary>
public sealed class PauseSpec
{
    [Fact]
    public void Given_a_pause_When_rungs_are_reached_Then_nobody_is_reminded_and_one_message_follows_it()
    {
        var told = Invited().TimePasses(At(2026, 5, 28, 12)).And(Cast.Adviser, new PauseReminders(At(2026, 6, 22, 0), Note));
        Assert.Equal(At(2026, 6, 22, 0), Clockwork.NextWakeUp(told.State, Is, told.Now));
        told.TimePasses(At(2026, 6, 22, 9, 59));
        Assert.Empty(told.History.OfType<ReminderDue>());
        told.TimePasses(At(2026, 6, 22, 12));
        var reminder = Assert.Single(told.History.OfType<ReminderDue>());
        Assert.Equal((2, At(2026, 6, 22, 10)), (reminder.Step, reminder.At));
    }

    [Fact]
    public void Given_a_pause_When_it_is_ended_early_Then_what_was_passed_over_is_told_at_once()
    {
        var told = Invited().On(At(2026, 5, 28, 12)).And(Cast.Officer, new PauseReminders(At(2026, 7, 1, 0), Note)).TimePasses(At(2026, 6, 15, 11));
        told.And(Cast.Adviser, new ResumeReminders()).ThenHappened<RemindersResumed>().CatchesUp();
        Assert.Equal(1, Assert.Single(told.History.OfType<ReminderDue>()).Step);
        Assert.Null(told.State.Pause);
    }

    [Fact]
    public void Given_a_pause_When_what_is_owed_ends_in_it_Then_nothing_follows()
    {
        var told = Drafting().On(At(2026, 5, 28, 12)).And(Cast.Adviser, new PauseReminders(At(2026, 6, 22, 0), Note));
        told.On(At(2026, 6, 15, 12)).And(Cast.Lead, Application(Money.Pounds(17_500))).TimePasses(At(2026, 6, 29, 6));
        Assert.Empty(told.History.OfType<ReminderDue>());
    }

    [Fact]
    public void Given_a_pause_When_a_report_opens_Then_it_is_announced_all_the_same_and_an_application_lapses()
    {
        var told = Paused(FirstPaid().On(At(2026, 6, 20, 12))).TimePasses(At(2026, 7, 19, 12));
        Assert.Equal((-1, "report-opens", At(2026, 7, 1, 10)), told.History.OfType<ReminderDue>().Select(e => (e.Step, e.Template, e.At)).Single());
        Assert.Equal(Stage.Lapsed, Paused(Drafting().On(At(2026, 7, 1, 12))).TimePasses(At(2026, 7, 10, 17)).State.Stage);
    }

    [Fact]
    public void Given_a_pause_that_is_over_Then_nobody_has_to_end_it()
    {
        var told = Paused(Invited());
        Assert.True(told.State.IsPaused(told.Now));
        Assert.False(told.State.IsPaused(told.Now.AddDays(30)));
        told.On(told.Now.AddDays(30)).When(Cast.Adviser, new ResumeReminders()).ThenRefused("NotPaused");
        Invited().When(Cast.Adviser, new ResumeReminders()).ThenRefused("NotPaused");
    }

    [Fact]
    public void Given_a_pause_When_another_day_is_chosen_Then_that_day_counts()
    {
        var told = Paused(Invited());
        told.And(Cast.Adviser, new PauseReminders(told.Now.AddDays(2), Note));
        Assert.Equal(told.Now.AddDays(2), told.State.Pause?.Until);
    }

    [Fact]
    public void Given_a_day_that_is_past_or_too_far_When_reminders_are_paused_until_it_Then_the_refusal_says_which_to_choose()
    {
        var told = Invited();
        told.When(Cast.Adviser, new PauseReminders(told.Now, Note)).ThenRefused("PauseInPast");
        var refusal = told.When(Cast.Adviser, new PauseReminders(At(2026, 5, 2, 0), Note)).ThenRefused("PauseTooLong");
        Assert.Contains("Friday 1 May 2026", refusal.Sentence, StringComparison.Ordinal);
        told.And(Cast.Adviser, new PauseReminders(At(2026, 5, 1, 23, 59), Note));
    }

    [Fact]
    public void Given_somebody_of_the_forum_When_they_pause_reminders_Then_it_is_refused()
    {
        Invited().When(Cast.Lead, new PauseReminders(At(2026, 4, 1, 0), Note)).ThenRefused("NotYours");
        Invited().When(Cast.ProgrammeLead, new PauseReminders(At(2026, 4, 1, 0), Note)).ThenRefused("NotYours");
    }
}
