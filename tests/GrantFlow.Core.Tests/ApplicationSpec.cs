using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

public sealed class ApplicationSpec
{
    [Fact]
    public void Given_nothing_When_a_forum_is_invited_Then_it_owes_an_application_by_the_closing_date()
    {
        var told = Invited(new(PriorMonitoring.Outstanding, Money.Pounds(3)));
        var owed = Assert.Single(told.State.Obligations);
        Assert.Equal((ObligationKind.Application, Year.ApplicationsClose, Party.Forum), (owed.Kind, owed.Due, owed.Owner));
        Assert.Equal(At(2026, 7, 10, 17), owed.Lapses);
        Assert.Equal(("2026-27.derby", "derby"), (told.State.Id.Value, told.State.AreaId));
        Assert.Equal(Money.Pounds(3), told.State.Prior.Underspend);
    }

    [Theory]
    [InlineData(Role.ForumLead)]
    [InlineData(Role.ForumSignatory)]
    [InlineData(Role.AuthoritySignatory)]
    [InlineData(Role.Adviser)]
    [InlineData(Role.ProgrammeLead)]
    public void Given_nobody_in_a_needed_role_When_a_forum_is_invited_Then_the_refusal_names_the_role(Role role)
    {
        var refusal = Unborn().When(Cast.Officer, Invitation(Cast.People.Remove(role), NothingLeft)).ThenRefused("PersonMissing");
        Assert.Contains(role.ToString(), refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_negative_underspend_When_a_forum_is_invited_Then_it_is_refused() =>
        Unborn().When(Cast.Officer, Invitation(Cast.People, new(PriorMonitoring.Settled, new(-1)))).ThenRefused("NegativeUnderspend");

    [Theory]
    [InlineData(0, 0, "NothingRequested")]
    [InlineData(-100, -100, "NothingRequested")]
    [InlineData(17_500_01, 17_500_01, "RequestAboveCeiling")]
    [InlineData(17_500_00, 17_499_99, "PlanDoesNotAddUp")]
    public void Given_a_draft_When_amounts_are_wrong_Then_it_cannot_be_sent(long requested, long planned, string refusal) =>
        Drafting().When(Cast.Lead, new SubmitApplication(Hash("a"), new(requested), new(planned))).ThenRefused(refusal);

    [Fact]
    public void Given_a_draft_When_the_second_contact_sends_it_Then_Contact_owes_a_decision() =>
        Drafting().When(Cast.Second, Application(Money.Pounds(17_500)))
            .Then(state => Assert.Equal([ObligationKind.Decision], state.Obligations.Select(owed => owed.Kind)))
            .Then(state => Assert.Equal(Cast.Second.Person, state.Application!.By))
            .ThenHappened<ObligationEnded>(ended => ended.Ending == Ending.Discharged);

    [Fact]
    public void Given_that_applications_closed_When_a_forum_is_invited_Then_it_is_refused_and_nothing_lapses_on_it() =>
        Unborn().On(At(2026, 6, 26, 17)).When(Cast.Officer, new InviteForum(new("2026-27.derby"), "derby", Cast.People, NothingLeft)).ThenRefused("ApplicationsClosed");

    [Fact]
    public void Given_an_application_When_it_is_returned_Then_the_forum_sees_which_sections_and_why() =>
        Submitted().When(Cast.Adviser, new ReturnApplication(["plan", "people"], Note))
            .Then(state => Assert.Equal(["plan", "people"], state.Application!.Asked!.Sections))
            .Then(state => Assert.Equal(Note, state.Application!.Asked!.Note))
            .Then(state => Assert.Equal([ObligationKind.ApplicationCorrection], state.Obligations.Select(owed => owed.Kind)))
            .And(Cast.Lead, Application(Money.Pounds(17_000)))
            .Then(state => Assert.Null(state.Application!.Asked));

    [Fact]
    public void Given_an_application_When_it_is_returned_without_a_section_Then_it_is_refused() =>
        Submitted().When(Cast.Adviser, new ReturnApplication([], Note)).ThenRefused("NoSectionNamed");

    [Fact]
    public void Given_an_application_When_it_is_rejected_Then_nothing_is_owed_any_more() =>
        BankGiven(Submitted()).When(Cast.Approver, new RejectApplication(Note))
            .Then(state => Assert.Empty(state.Obligations))
            .Then(state => Assert.True(state.IsOver))
            .ThenHappened<ObligationEnded>(ended => ended.Ending == Ending.Dropped);

    [Fact]
    public void Given_an_award_without_money_released_When_the_forum_withdraws_Then_everything_owed_is_dropped() =>
        Awarded().When(Cast.Signatory, new WithdrawApplication(Note))
            .Then(state => Assert.Empty(state.Obligations))
            .Then(state => Assert.Equal(Note, state.Note));

    [Fact]
    public void Given_a_released_payment_When_the_forum_withdraws_Then_it_is_refused()
    {
        FirstReleased().When(Cast.Lead, new WithdrawApplication(Note)).ThenRefused("MoneyReleased");
        FirstPaid().When(Cast.Lead, new WithdrawApplication(Note)).ThenRefused("MoneyReleased");
        SecondReleased().When(Cast.Lead, new WithdrawApplication(Note)).ThenRefused("MoneyReleased");
    }

    [Fact]
    public void Given_an_approval_without_bank_details_Then_they_are_owed_once()
    {
        Assert.Single(Approved().State.Obligations, owed => owed.Kind == ObligationKind.BankDetails);
        var queried = BankGiven().And(Cast.Officer, new QueryBankDetails(Note)).And(Cast.Lead, Application(Money.Pounds(17_500)))
            .And(Cast.Approver, new ApproveApplication());
        Assert.Single(queried.State.Obligations, owed => owed.Kind == ObligationKind.BankDetails);
        Assert.DoesNotContain(BankGiven(Submitted()).And(Cast.Approver, new ApproveApplication()).State.Obligations, owed => owed.Kind == ObligationKind.BankDetails);
    }

    [Fact]
    public void Given_an_approved_application_When_more_is_awarded_than_may_be_Then_it_is_refused()
    {
        Story Ready() => BankVerified(MouComplete(Approved(requested: Money.Pounds(10_000))));
        Ready().When(Cast.Officer, new MakeAward(Money.Zero)).ThenRefused("NothingAwarded");
        Ready().When(Cast.Officer, new MakeAward(new(-1))).ThenRefused("NothingAwarded");
        Ready().When(Cast.Officer, new MakeAward(Money.Pounds(17_501))).ThenRefused("AwardAboveCeiling");
        Ready().When(Cast.Officer, new MakeAward(new(10_000_01))).ThenRefused("AwardAboveRequest");
        Ready().When(Cast.Officer, new MakeAward(Money.Pounds(10_000))).Then(state => Assert.Equal(Money.Pounds(10_000), state.Award!.Amount));
    }

    [Fact]
    public void Given_an_incomplete_MOU_When_the_award_is_made_Then_the_gate_is_named() =>
        MouSigned().When(Cast.Officer, new MakeAward(Money.Pounds(17_500))).ThenRefused("GatesClosed:MouComplete");

    [Fact]
    public void Given_an_award_in_March_Then_the_release_is_due_in_working_days_from_the_first_of_April() =>
        Assert.Equal(At(2026, 4, 10, 17), Awarded().State.Find(ObligationKind.FirstRelease)!.Due);

    [Fact]
    public void Given_an_award_in_the_year_Then_the_release_is_due_in_working_days_from_it() =>
        Assert.Equal(At(2026, 7, 8, 17), AwardedLate().State.Find(ObligationKind.FirstRelease)!.Due);

    [Fact]
    public void Given_an_award_after_a_quarter_Then_that_quarter_needs_no_report()
    {
        Assert.Equal([Stage.ReportNotNeeded, Stage.ReportNotOpen, Stage.ReportNotOpen, Stage.ReportNotOpen], AwardedLate().State.Reports.Select(report => report.Stage));
        var onTheLastDay = BankVerified(MouComplete()).On(At(2026, 6, 30, 23, 59)).And(Cast.Officer, new MakeAward(Money.Pounds(17_500)));
        Assert.All(onTheLastDay.State.Reports, report => Assert.Equal(Stage.ReportNotOpen, report.Stage));
    }

    [Fact]
    public void Given_a_lapsed_application_When_it_is_reopened_Then_it_is_owed_again_until_the_new_date() =>
        Lapsed().When(Cast.Adviser, new ReopenApplication(At(2026, 8, 3, 17), Note))
            .Then(state => Assert.Equal((Stage.Drafting, At(2026, 8, 3, 17), At(2026, 8, 17, 17)),
                (state.Stage, state.Find(ObligationKind.Application)!.Due, state.Find(ObligationKind.Application)!.Lapses)))
            .Then(state => Assert.Equal(Note, state.Note));

    [Fact]
    public void Given_a_lapse_with_bank_details_unchecked_When_reopened_Then_the_check_is_owed_again() =>
        BankGiven().TimePasses(At(2026, 7, 13, 12)).When(Cast.Adviser, new ReopenApplication(At(2026, 8, 3, 17), Note))
            .Then(state => Assert.Equal([ObligationKind.Application, ObligationKind.BankCheck], state.Obligations.Select(owed => owed.Kind)));

    [Fact]
    public void Given_a_lapsed_application_When_it_is_reopened_until_now_Then_it_is_refused() =>
        Lapsed().When(Cast.Adviser, new ReopenApplication(At(2026, 7, 13, 12), Note)).ThenRefused("DueInPast");

    [Fact]
    public void Given_everything_settled_When_the_year_closes_Then_nothing_is_owed() =>
        MonitoringApproved().When(Cast.Officer, new CloseForumYear()).Then(state => Assert.Empty(state.Obligations)).Then(state => Assert.True(state.IsOver));

    [Fact]
    public void Given_papers_outstanding_When_the_year_closes_Then_each_gate_is_named() =>
        FirstPaid().When(Cast.Officer, new CloseForumYear()).ThenRefused("GatesClosed:ReportsSettled,SecondTrancheSettled,MonitoringApproved");

    private static InviteForum Invitation(ImmutableSortedDictionary<Role, PersonId> people, PriorYear prior) =>
        new(ForumYearId.For("2026-27", "derby"), "derby", people, prior);
}
