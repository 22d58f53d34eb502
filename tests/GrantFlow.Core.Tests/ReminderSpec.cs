using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>One message a person, and one that is true on its day.</summary>
public sealed class ReminderSpec
{
    [Fact]
    public void Given_two_tasks_that_come_due_together_Then_each_person_gets_one_message_that_names_their_own()
    {
        var told = AllReported().On(At(2027, 4, 1, 10));
        Assert.Equal(["monitoring-opens"], MessagesOf(told).Select(message => message.Template));

        var both = SecondPaid().On(At(2027, 4, 1, 9)).And(Cast.Time, new OpenReport(4)).And(Cast.Time, new OpenMonitoring()).On(At(2027, 4, 1, 10));
        var one = Assert.Single(MessagesOf(both));
        Assert.Equal(("several-tasks", "lead", ObligationKind.Monitoring, At(2027, 4, 30, 17)), (one.Template, one.To.Value, one.Obligation, one.Deadline));
        Assert.Equal([new(ObligationKind.Monitoring, 0, At(2027, 4, 30, 17)), new(ObligationKind.Report, 4, At(2027, 5, 1, 17))], one.Tasks);
    }

    [Fact]
    public void Given_tasks_of_Contacts_own_that_come_due_together_Then_staff_are_told_in_words_of_their_own()
    {
        var onTheDay = Assert.Single(MessagesOf(BankGiven(Submitted()).On(At(2026, 3, 30, 11))));
        Assert.Equal(("staff-several", "adviser"), (onTheDay.Template, onTheDay.To.Value));
        var late = Assert.Single(MessagesOf(BankGiven(Submitted()).On(At(2026, 4, 20, 11))));
        Assert.Equal(("staff-several", "programme-lead"), (late.Template, late.To.Value));
        Assert.Equal([ObligationKind.Decision, ObligationKind.BankCheck], late.Tasks.Select(task => task.Kind));
    }

    [Fact]
    public void Given_a_ladder_passed_over_Then_each_person_hears_the_latest_rung_that_names_them()
    {
        var told = MouSigned(BankVerified(Approved())).On(At(2026, 5, 6, 11));
        Assert.Equal(
            [
                ("countersignature-late", "council-signatory"), ("countersignature-late", "council-officer"),
                ("countersignature-escalated", "council-director"), ("countersignature-escalated", "adviser"), ("countersignature-stuck", "programme-lead"),
            ],
            MessagesOf(told).Select(message => (message.Template, message.To.Value)));
    }

    [Fact]
    public void Given_a_person_in_two_roles_When_two_rungs_name_them_Then_they_hear_the_later_one()
    {
        var people = Cast.People.SetItem(Role.ProgrammeLead, Cast.Adviser.Person).SetItem(Role.AuthorityDirector, Cast.CouncilSignatory.Person);
        var told = Unborn().And(Cast.Officer, new InviteForum(new("2026-27.derby"), "derby", people, NothingLeft)).On(At(2026, 3, 9, 12))
            .And(Cast.Lead, new StartApplication()).And(Cast.Lead, Application(Money.Pounds(17_500))).And(Cast.Approver, new ApproveApplication());
        told.And(Cast.Lead, new GiveBankDetails(Hash("b"))).And(Cast.Officer, new VerifyBankDetails(Hash("b")));
        var messages = MessagesOf(MouSigned(told).On(At(2026, 5, 6, 11)));
        Assert.Equal(["countersignature-escalated", "countersignature-late", "countersignature-stuck"], messages.Select(message => message.Template).Order());
    }

    [Fact]
    public void Given_a_deadline_that_has_passed_Then_a_rung_of_before_it_is_told_no_more()
    {
        var quick = Is with { Obligations = Is.Obligations.SetItem(ObligationKind.Application, RuleOf(ObligationKind.Application) with { Ladder = [new(-1, "soon", [Role.ForumLead])] }) };
        Assert.Null(Reminders.Next(Invited().State, Invited().State.Obligations[0], quick, At(2026, 6, 26, 17)));
        Assert.Equal(At(2026, 6, 25, 10), Reminders.Next(Invited().State, Invited().State.Obligations[0], quick, At(2026, 6, 1, 12)));
    }

    [Fact]
    public void Given_a_report_that_opened_while_nothing_ran_When_its_rungs_have_passed_too_Then_its_announcement_speaks_for_them()
    {
        var told = FirstPaid().On(At(2026, 7, 28, 3)).CatchesUp();
        Assert.Empty(told.History.OfType<ReminderDue>());
        told.TimePasses(At(2026, 7, 28, 12));
        Assert.Equal(("report-opens", 1), told.History.OfType<ReminderDue>().Select(e => (e.Template, e.Step)).Single());
    }

    [Fact]
    public void Given_a_report_that_was_due_before_it_was_announced_Then_who_owes_it_hears_that_it_is_late_and_nobody_hears_of_reminders()
    {
        var told = FirstPaid().On(At(2026, 8, 10, 11)).CatchesUp();
        var reminder = Assert.Single(told.History.OfType<ReminderDue>());
        Assert.Equal(("report-reminder", 3), (reminder.Template, reminder.Step));
        Assert.Equal(At(2026, 8, 14, 10), Clockwork.NextWakeUp(told.State, Is, told.Now));
    }

    [Fact]
    public void Given_a_deadline_moved_either_way_Then_no_rung_of_the_old_plan_is_told()
    {
        var told = Invited().TimePasses(At(2026, 5, 1, 12)).And(Cast.Adviser, new ExtendObligation(new("Application-1"), At(2026, 5, 20, 17), Note));
        told.TimePasses(At(2026, 5, 18, 12)).And(Cast.Adviser, new ExtendObligation(new("Application-1"), At(2026, 10, 30, 17), Note)).TimePasses(At(2026, 11, 6, 12));
        Assert.Equal(
            [
                At(2026, 5, 6, 10), At(2026, 5, 13, 10),
                At(2026, 10, 2, 10), At(2026, 10, 16, 10), At(2026, 10, 23, 10), At(2026, 10, 29, 10), At(2026, 11, 3, 10), At(2026, 11, 6, 10),
            ],
            told.History.OfType<ReminderDue>().Select(reminder => reminder.At));
    }

    [Theory]
    // Over the spring change and Easter, the autumn change, Christmas and New Year.
    [InlineData("2027-04-06", "2027-03-05 2027-03-19 2027-03-30 2027-04-05 2027-04-08 2027-04-13")]
    [InlineData("2026-10-27", "2026-09-29 2026-10-13 2026-10-20 2026-10-26 2026-10-29 2026-11-03")]
    [InlineData("2027-01-05", "2026-12-03 2026-12-17 2026-12-24 2027-01-04 2027-01-07 2027-01-12")]
    public void Given_a_ladder_over_a_change_of_clocks_and_holidays_Then_each_rung_is_told_at_ten_in_London_on_a_working_day(string due, string days)
    {
        var told = Invited().And(Cast.Adviser, new ExtendObligation(new("Application-1"), London.Moment(DateOnly.Parse(due, null), new(17, 0)), Note)).TimePasses(At(2027, 5, 1, 12));
        Assert.Equal(
            days.Split(' ').Select(day => London.Moment(DateOnly.Parse(day, null), new(10, 0))),
            told.History.OfType<ReminderDue>().Select(reminder => reminder.At));
    }

    private static List<SendMessage> MessagesOf(Story told)
    {
        var before = told.State;
        return [.. Effects.OfBatch(before, told.And(Cast.Time, new Remind()).LastEvents).OfType<SendMessage>()];
    }
}
