using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>What time asks for, and when it wakes to ask.</summary>
public sealed class ClockworkSpec
{
    [Fact]
    public void Given_an_invitation_When_nobody_answers_Then_each_rung_goes_out_once_at_ten_on_its_day_until_it_lapses()
    {
        var told = Invited().TimePasses(At(2026, 8, 1, 12));
        Assert.Equal(
            [At(2026, 5, 29, 10), At(2026, 6, 12, 10), At(2026, 6, 19, 10), At(2026, 6, 25, 10), At(2026, 6, 30, 10), At(2026, 7, 3, 10)],
            told.History.OfType<ReminderDue>().Select(reminder => reminder.At));
        Assert.Equal(At(2026, 7, 10, 17), told.History.OfType<ApplicationLapsed>().Single().At);
        Assert.Equal(Ending.Lapsed, told.History.OfType<ObligationEnded>().Single().Ending);
        Assert.Null(Clockwork.NextWakeUp(told.State, Is, told.Now));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 0)]
    [InlineData(28, 3)]
    public void Given_nothing_ran_for_days_When_it_catches_up_Then_one_reminder_goes_for_the_latest_rung(int days, int step)
    {
        var told = Invited().TimePasses(At(2026, 5, 28, 12)).On(At(2026, 5, 28, 12).AddDays(days)).CatchesUp();
        Assert.Equal(step, Assert.Single(told.History.OfType<ReminderDue>()).Step);
    }

    [Theory]
    [InlineData(2026, 5, 29, 9, 59, 2026, 5, 29)]
    [InlineData(2026, 5, 29, 16, 0, 2026, 6, 1)]
    [InlineData(2026, 5, 30, 12, 0, 2026, 6, 1)]
    public void Given_a_rung_that_was_reached_When_it_is_no_hour_for_letters_Then_it_waits_for_the_next(int year, int month, int day, int hour, int minute, int wakeYear, int wakeMonth, int wakeDay)
    {
        var told = Invited().On(At(year, month, day, hour, minute));
        Assert.Empty(Clockwork.Due(told.State, Is, told.Now));
        Assert.Equal(At(wakeYear, wakeMonth, wakeDay, 10), Clockwork.NextWakeUp(told.State, Is, told.Now));
    }

    [Fact]
    public void Given_a_rung_that_was_reached_within_sending_hours_Then_it_is_asked_for_now()
    {
        var told = Invited().On(At(2026, 5, 29, 15, 59));
        Assert.Equal(told.Now, Clockwork.NextWakeUp(told.State, Is, told.Now));
        var due = Assert.Single(Clockwork.Due(told.State, Is, told.Now));
        Assert.Equal((Actor.System, told.Now, $"time-{told.State.Version}-Remind"), (due.Actor, due.At, due.Id.Value));
    }

    [Fact]
    public void Given_an_obligation_that_ended_Then_its_reminders_stop()
    {
        var told = Submitted().TimePasses(At(2026, 6, 30, 12));
        Assert.DoesNotContain(told.History.OfType<ReminderDue>(), reminder => reminder.Template == "application-reminder");
    }

    [Fact]
    public void Given_an_award_after_the_closing_date_for_claims_Then_nobody_is_told_to_claim()
    {
        var told = BankVerified(MouComplete()).On(At(2026, 11, 23, 12)).And(Cast.Officer, new MakeAward(Money.Pounds(17_500))).CatchesUp();
        Assert.Equal(Stage.TrancheLapsed, told.State.Second.Stage);
        Assert.DoesNotContain(told.History, happened => happened is ClaimOpened);
    }

    [Fact]
    public void Given_a_whole_year_untouched_When_it_catches_up_at_once_Then_all_that_opened_is_open()
    {
        var state = FirstPaid().On(At(2027, 4, 2, 12)).CatchesUp().State;
        Assert.All(state.Reports, report => Assert.Equal(Stage.ReportOpen, report.Stage));
        Assert.Equal((Stage.TrancheLapsed, Stage.MonitoringOpen), (state.Second.Stage, state.Monitoring.Stage));
    }

    [Fact]
    public void Given_the_year_in_order_Then_it_wakes_for_each_milestone()
    {
        var told = FirstPaid();
        foreach (var milestone in new[] { At(2026, 7, 1, 9), At(2026, 10, 1, 9), At(2027, 1, 1, 9), At(2027, 4, 1, 9) })
            Assert.Contains(milestone, WakesOf(told.State));
        Assert.Equal(At(2026, 7, 1, 9), Clockwork.NextWakeUp(told.State, Is, told.Now));
    }

    [Fact]
    public void Given_the_last_quarter_hour_of_a_reopened_application_When_it_is_not_sent_Then_it_lapses_again()
    {
        var told = Lapsed().And(Cast.Adviser, new ReopenApplication(At(2026, 8, 3, 17), Note)).TimePasses(At(2026, 8, 17, 16, 59));
        Assert.Equal(Stage.Drafting, told.State.Stage);
        Assert.Equal(Stage.Lapsed, told.TimePasses(At(2026, 8, 17, 17)).State.Stage);
    }

    [Fact]
    public void Given_an_extension_that_came_between_the_asking_and_the_lapse_Then_the_application_stays()
    {
        var told = Drafting().TimePasses(At(2026, 7, 10, 16, 59));
        told.On(At(2026, 7, 10, 17)).And(Cast.Adviser, new ExtendObligation(told.Owed(ObligationKind.Application), At(2026, 7, 31, 17), Note));
        told.When(Cast.Time, new LapseApplication()).ThenRefused("NotDue");
    }

    [Fact]
    public void Given_a_moment_that_has_not_come_When_time_is_hasty_Then_it_is_refused()
    {
        Drafting().When(Cast.Time, new LapseApplication()).ThenRefused("NotDue");
        FirstPaid().When(Cast.Time, new OpenReport(1)).ThenRefused("NotDue");
        FirstPaid().When(Cast.Time, new OpenClaim()).ThenRefused("NotDue");
        ClaimOpen().When(Cast.Time, new LapseClaim()).ThenRefused("NotDue");
        FirstPaid().When(Cast.Time, new OpenMonitoring()).ThenRefused("NotDue");
    }

    [Fact]
    public void Given_a_correction_that_is_not_sent_When_its_time_is_over_Then_the_application_lapses() =>
        Assert.Equal(Stage.Lapsed, Returned().TimePasses(At(2026, 5, 5, 12)).State.Stage);

    [Fact]
    public void Given_a_pack_that_never_lapses_an_application_Then_it_stays_open()
    {
        var patient = Is with { Obligations = Is.Obligations.SetItem(ObligationKind.Application, RuleOf(ObligationKind.Application) with { LapsesAfterDays = null }) };
        var told = new Story { Programme = patient };
        told.And(Cast.Time, new InviteForum(new("2026-27.derby"), "derby", Cast.People, NothingLeft)).TimePasses(At(2027, 1, 1, 12));
        Assert.Equal(Stage.Invited, told.State.Stage);
    }

    [Theory]
    [InlineData(DayCount.Working, 2, "2026-04-08")]
    [InlineData(DayCount.Calendar, 2, "2026-04-04")]
    public void Given_a_due_rule_Then_days_count_as_it_says(DayCount count, int days, string due) =>
        Assert.Equal(London.Moment(DateOnly.Parse(due, null), new(17, 0)), Ladders.Due(new DueAfter(days, count, new(17, 0)), At(2026, 4, 2, 23, 30), Calendar));

    [Fact]
    public void Given_a_due_rule_over_the_change_of_clocks_Then_the_London_hour_stays()
    {
        Assert.Equal(new TimeOnly(17, 0), London.Time(Ladders.Due(new DueAfter(5, DayCount.Calendar, new(17, 0)), At(2026, 10, 23, 12), Calendar)));
        Assert.Equal(At(2026, 11, 7, 17), Ladders.Lapses(RuleOf(ObligationKind.Application), At(2026, 10, 24, 17)));
    }

    [Fact]
    public void Given_a_due_rule_that_the_core_does_not_know_Then_it_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ladders.Due(new Someday(), At(2026, 4, 1, 12), Calendar));

    [Fact]
    public void Given_an_event_that_the_core_does_not_know_Then_it_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evolution.Evolve(ForumYear.Unborn, new Unheard()));

    [Theory]
    [InlineData(17, 2026, 7, 13, 10)]
    [InlineData(12, 2026, 7, 10, 12)]
    public void Given_a_letter_that_time_asks_for_Then_it_waits_for_an_hour_for_letters(int hour, int year, int month, int day, int at)
    {
        var told = Drafting();
        var because = new Instruction(new("c"), Actor.System, At(2026, 7, 10, hour), new LapseApplication());
        var letter = Effects.OfBatch(told.State, [new ApplicationLapsed()]).OfType<SendMessage>().First();
        Assert.Equal(At(year, month, day, at), Clockwork.NotBefore(letter, because, Is));
        Assert.Equal(because.At, Clockwork.NotBefore(new RefreshIndex(), because, Is));
    }

    [Fact]
    public void Given_a_letter_that_somebody_waits_for_Then_it_leaves_at_any_hour()
    {
        var because = new Instruction(new("c"), Actor.System, At(2026, 7, 11, 3), new RequestLink(Role.ForumLead, null));
        var letter = Effects.OfBatch(Drafting().State, [new LinkRequested(Role.ForumLead, null)]).OfType<SendMessage>().Single();
        Assert.Equal(because.At, Clockwork.NotBefore(letter, because, Is));
    }

    private static ImmutableArray<DateTimeOffset> WakesOf(ForumYear state)
    {
        var wakes = ImmutableArray.CreateBuilder<DateTimeOffset>();
        var told = state;
        var now = At(2026, 4, 1, 12);
        while (Clockwork.NextWakeUp(told, Is, now) is { } next && next <= At(2027, 4, 2, 9))
        {
            wakes.Add(now = next);
            while (Clockwork.Due(told, Is, now).FirstOrDefault() is { } due)
                told = Evolution.Evolve(told, Assert.IsType<Decision.Accepted>(Decider.Decide(told, due, Is)).Events);
        }

        return wakes.ToImmutable();
    }

    private sealed record Someday : DueRule;

    private sealed record Unheard : Event;
}
