using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Work of a role at Contact is owed by whoever holds it and may do it, and is told while it is so.</summary>
public sealed class DeskSpec
{
    [Fact]
    public void Given_a_rung_for_approvers_When_it_is_reached_Then_the_desk_is_told_before_work_whoever_the_forum_year_names()
    {
        var programme = Is with
        {
            Obligations = Is.Obligations.SetItem(ObligationKind.Decision, RuleOf(ObligationKind.Decision) with { Ladder = [new(0, "task-due", [Role.Approver, Role.Adviser])] }),
        };
        var state = Submitted().State;
        var due = state.Find(ObligationKind.Decision)!.Due;
        var morning = London.Moment(London.Date(due), new(7, 0));
        Assert.Equal(morning, Clockwork.NextWakeUp(state, programme, due.AddDays(-1)));
        var told = Effects.OfBatch(state, Reminders.At(state, state.Find(ObligationKind.Decision)!, programme, morning)).OfType<SendMessage>();
        Assert.Equal(["desk-Approver", "adviser"], told.Select(message => message.To.Value));
    }

    [Fact]
    public void Given_a_letter_to_staff_When_time_asks_for_it_at_night_Then_it_does_not_wait_for_an_hour_for_letters()
    {
        var night = At(2026, 7, 11, 3);
        var because = new Instruction(new("time"), Actor.System, night, new LapseApplication());
        var letter = new SendMessage("staff-lapsed", "1", Cast.Adviser.Person, Role.Adviser, null, 0, null, null, null);
        Assert.Equal(night, Clockwork.NotBefore(letter, because, Is));
        Assert.Equal(At(2026, 7, 13, 10), Clockwork.NotBefore(letter with { Role = Role.ForumLead }, because, Is));
    }

    public static TheoryData<ObligationKind, Func<Story>, string, bool> Work => new()
    {
        { ObligationKind.BankCheck, () => BankGiven(), "lead", false },
        { ObligationKind.BankCheck, () => BankGiven(), "officer", true },
        { ObligationKind.FirstRelease, () => Awarded(), "approver", false },
        { ObligationKind.FirstRelease, () => Awarded(), "other-approver", true },
        { ObligationKind.SecondRelease, () => Claimed(), "approver", false },
        { ObligationKind.FirstPayment, () => FirstReleased(), "other-approver", false },
        { ObligationKind.FirstPayment, () => FirstReleased(), "payer", true },
        { ObligationKind.SecondPayment, () => SecondReleased(), "other-approver", false },
        { ObligationKind.Decision, () => Submitted(), "approver", true },
    };

    [Theory, MemberData(nameof(Work), DisableDiscoveryEnumeration = true)]
    public void Given_who_did_what_before_Then_only_others_may_do_the_second_half(ObligationKind kind, Func<Story> told, string person, bool may) =>
        Assert.Equal(may, Duties.MayDo(told().State, kind, new(person)));

    public static TheoryData<string, Func<Story>, bool> Tellings => new()
    {
        { "staff-withdrawn", () => Submitted().And(Cast.Lead, new WithdrawApplication(Note)), true },
        { "staff-withdrawn", () => Submitted(), false },
        { "staff-lapsed", () => Lapsed(), true },
        { "staff-lapsed", () => Lapsed().And(Cast.Adviser, new ReopenApplication(At(2026, 9, 1, 17), Note)), false },
        { "staff-mou-declined", () => MouIssued().And(Cast.Signatory, new DeclineMou(Note)), true },
        { "staff-mou-declined", () => MouIssued(), false },
        { "staff-claim-lapsed", () => ClaimOpen().On(At(2026, 11, 20, 17)).And(Cast.Time, new LapseClaim()), true },
        { "staff-claim-lapsed", () => ClaimOpen(), false },
        { "person-welcome", () => Invited(), true },
        { "person-changed", () => Invited(), false },
        { "anything-else", () => Invited(), true },
    };

    [Theory, MemberData(nameof(Tellings), DisableDiscoveryEnumeration = true)]
    public void Given_a_message_that_waited_When_things_have_moved_on_Then_it_holds_only_where_it_is_still_so(string template, Func<Story> told, bool holds) =>
        Assert.Equal(holds, Truths.Holds(told().State, new SendMessage(template, "1", Cast.Adviser.Person, Role.Adviser, null, 0, null, null, null)));

    [Fact]
    public void Given_a_message_about_tasks_When_one_is_done_and_one_has_another_deadline_Then_only_what_is_owed_by_that_moment_holds()
    {
        var told = BankGiven(Submitted());
        ImmutableArray<OwedTask> tasks = [.. told.State.Obligations.Select(owed => new OwedTask(owed.Kind, owed.Quarter, owed.Due))];
        var both = new SendMessage("staff-several", "1", Cast.Adviser.Person, Role.Adviser, tasks[0].Kind, 0, tasks[0].Deadline, null, null) { Tasks = tasks };
        var one = both with { Tasks = [] };
        Assert.Equal(tasks, Truths.StillOwed(told.State, both));
        Assert.Equal(tasks[..1], Truths.StillOwed(told.State, one));
        told.And(Cast.Adviser, new ExtendObligation(told.Owed(ObligationKind.Decision), At(2026, 9, 1, 17), Note));
        Assert.Equal([ObligationKind.BankCheck], Truths.StillOwed(told.State, both).Select(task => task.Kind));
        told.And(Cast.Officer, new VerifyBankDetails(Hash("bank")));
        Assert.False(Truths.Holds(told.State, both));
        Assert.False(Truths.Holds(told.State, one));
    }
}
