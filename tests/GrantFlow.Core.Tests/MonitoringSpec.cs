using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

public sealed class MonitoringSpec
{
    private static readonly PriorYear Kept = new(PriorMonitoring.Settled, Money.Pounds(1_000));

    [Fact]
    public void Given_the_end_of_the_year_Then_the_return_opens_and_is_due_at_the_end_of_April() =>
        Assert.Equal(At(2027, 4, 30, 17), AllReported().State.Find(ObligationKind.Monitoring)!.Due);

    [Fact]
    public void Given_a_return_When_it_is_queried_answered_and_approved_Then_closing_is_owed() =>
        MonitoringQueried()
            .Then(state => Assert.Equal(ObligationKind.MonitoringCorrection, Assert.Single(state.Obligations).Kind))
            .Then(state => Assert.Equal(("evidence", Note), (Assert.Single(state.Monitoring.Asked!.Sections), state.Monitoring.Asked!.Note)))
            .And(Cast.Lead, new SubmitMonitoring(Hash("m2"), Money.Pounds(17_000)))
            .Then(state => Assert.Equal(ObligationKind.MonitoringReview, Assert.Single(state.Obligations).Kind))
            .And(Cast.Adviser, new ApproveMonitoring(Money.Pounds(500)))
            .Then(state => Assert.Equal(Money.Pounds(500), state.Monitoring.Underspend))
            .Then(state => Assert.Equal(ObligationKind.Closing, Assert.Single(state.Obligations).Kind));

    [Theory]
    [InlineData(17_000, 500)]
    [InlineData(17_000, 17_500)]
    [InlineData(18_000, 0)]
    public void Given_what_was_spent_When_the_underspend_is_in_range_Then_it_is_confirmed(long spent, long underspend) =>
        MonitoringSubmitted(spent: Money.Pounds(spent)).When(Cast.Adviser, new ApproveMonitoring(Money.Pounds(underspend)))
            .Then(state => Assert.Equal(Money.Pounds(underspend), state.Monitoring.Underspend));

    [Theory]
    [InlineData(17_000, 499)]
    [InlineData(17_000, 17_501)]
    [InlineData(18_000, -1)]
    public void Given_what_was_spent_When_the_underspend_is_out_of_range_Then_it_is_refused(long spent, long underspend) =>
        MonitoringSubmitted(spent: Money.Pounds(spent)).When(Cast.Adviser, new ApproveMonitoring(Money.Pounds(underspend))).ThenRefused("UnderspendOutOfRange");

    [Fact]
    public void Given_money_kept_from_last_year_When_only_what_was_paid_is_spent_Then_what_was_kept_is_underspent_still()
    {
        var told = MonitoringSubmitted(Kept, Money.Pounds(16_500));
        told.When(Cast.Adviser, new ApproveMonitoring(Money.Zero)).ThenRefused("UnderspendOutOfRange");
        told.And(Cast.Adviser, new ApproveMonitoring(Money.Pounds(1_000)));
    }

    [Fact]
    public void Given_a_claim_that_lapsed_When_the_return_is_approved_Then_only_the_first_payment_counts() =>
        ClaimLapsed().TimePasses(Year.MonitoringOpens).And(Cast.Lead, new SubmitMonitoring(Hash("m"), Money.Pounds(8_000)))
            .When(Cast.Adviser, new ApproveMonitoring(Money.Pounds(750))).Then(state => Assert.Equal(Money.Pounds(8_750), state.Held));

    [Fact]
    public void Given_a_second_payment_under_way_When_the_return_is_approved_Then_it_must_be_settled_first() =>
        Claimed().TimePasses(Year.MonitoringOpens).And(Cast.Lead, new SubmitMonitoring(Hash("m"), Money.Pounds(8_750)))
            .When(Cast.Adviser, new ApproveMonitoring(Money.Zero)).ThenRefused("PaymentUnsettled");

    [Fact]
    public void Given_a_return_When_spending_is_negative_or_no_section_is_named_Then_it_is_refused()
    {
        AllReported().When(Cast.Lead, new SubmitMonitoring(Hash("m"), new(-1))).ThenRefused("NegativeSpend");
        MonitoringSubmitted().When(Cast.Adviser, new QueryMonitoring([], Note)).ThenRefused("NoSectionNamed");
    }

    [Fact]
    public void Given_a_plan_change_When_it_is_agreed_Then_it_replaces_the_plan() =>
        PlanChangeAsked().Then(state => Assert.NotNull(state.Find(ObligationKind.PlanDecision)))
            .And(Cast.Adviser, new AgreePlanChange())
            .Then(state => Assert.Equal(new Plan(Stage.PlanAsAgreed, Hash("plan-2"), null), state.Plan))
            .Then(state => Assert.Null(state.Find(ObligationKind.PlanDecision)));

    [Fact]
    public void Given_a_plan_change_When_it_is_refused_Then_the_plan_stays_and_the_forum_learns_why() =>
        PlanChangeAsked().And(Cast.Adviser, new RefusePlanChange(Note))
            .Then(state => Assert.Equal(new Plan(Stage.PlanAsAgreed, null, null), state.Plan))
            .ThenHappened<PlanChangeRefused>(refused => refused.Note == Note);

    [Fact]
    public void Given_a_plan_change_that_is_not_the_award_When_asked_Then_it_is_refused() =>
        FirstPaid().When(Cast.Lead, new AskPlanChange(Hash("p"), Money.Pounds(17_499))).ThenRefused("PlanDoesNotAddUp");
}
