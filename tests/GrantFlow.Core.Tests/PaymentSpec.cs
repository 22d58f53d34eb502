using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Two payments, and what stands before each. Figures of facts.md, “The year”.</summary>
public sealed class PaymentSpec
{
    [Theory]
    [InlineData(17_500_00, 8_750_00, 8_750_00)]
    [InlineData(17_499_99, 8_749_99, 8_750_00)]
    [InlineData(1, 0, 1)]
    public void Given_an_award_Then_both_payments_add_up_to_it_to_the_penny(long award, long first, long second)
    {
        var state = Awarded(requested: new Money(award)).State;
        Assert.Equal((new Money(first), new Money(second)), (state.Award!.First, state.Award.Second));
    }

    [Fact]
    public void Given_17500_awarded_and_1000_underspent_last_year_When_the_second_payment_is_made_Then_it_is_7750()
    {
        var state = SecondPaid(Left(1_000)).State;
        Assert.Equal((Money.Pounds(8_750), Money.Pounds(7_750)), (state.First.PaidAmount, state.Second.PaidAmount));
        Assert.Equal(Money.Pounds(16_500), state.Paid);
        Assert.Equal(Money.Pounds(17_500), state.Held);
    }

    [Fact]
    public void Given_an_underspend_equal_to_the_second_payment_When_released_Then_it_is_settled_at_nothing() =>
        Claimed(Left(8_750)).When(Cast.OtherApprover, new ReleaseTranche(Tranche.Second))
            .Then(state => Assert.Equal((Stage.TranchePaid, Money.Zero, "NOTHING TO PAY"), (state.Second.Stage, state.Second.Amount, state.Second.Reference)))
            .Then(state => Assert.DoesNotContain(state.Obligations, owed => owed.Kind is ObligationKind.SecondPayment or ObligationKind.SecondRelease));

    [Fact]
    public void Given_an_underspend_above_the_second_payment_When_released_undecided_Then_a_person_must_decide()
    {
        var told = Claimed(Left(9_000));
        Assert.NotNull(told.State.Find(ObligationKind.UnderspendDecision));
        told.When(Cast.OtherApprover, new ReleaseTranche(Tranche.Second)).ThenRefused("GatesClosed:UnderspendSettled");
    }

    [Fact]
    public void Given_a_pack_that_asks_nobody_to_decide_When_the_underspend_is_larger_Then_the_payment_is_nothing_and_never_less()
    {
        var undecided = Is with { Gates = Is.Gates.Remove(GatedAct.ReleaseSecond) };
        var state = Claimed(Left(9_000)).State;
        var decision = Decider.Decide(state, new(new("c"), Cast.OtherApprover, At(2026, 10, 5, 12), new ReleaseTranche(Tranche.Second)), undecided);
        Assert.Contains(Assert.IsType<Decision.Accepted>(decision).Events, happened => happened is TranchePaid { Amount: var amount } && amount == Money.Zero);
    }

    [Theory]
    [InlineData(0, 8_750)]
    [InlineData(3_000, 5_750)]
    [InlineData(8_750, 0)]
    public void Given_a_decided_deduction_When_released_Then_the_rest_is_paid_and_the_remainder_is_left_to_recover(long deduct, long paid) =>
        Claimed(Left(9_000)).And(Cast.Approver, new DecideUnderspend(Money.Pounds(deduct), Note))
            .ThenHappened<UnderspendDecided>(decided => decided.ToRecover == Money.Pounds(9_000 - deduct))
            .Then(state => Assert.Null(state.Find(ObligationKind.UnderspendDecision)))
            .When(Cast.OtherApprover, new ReleaseTranche(Tranche.Second))
            .Then(state => Assert.Equal(Money.Pounds(paid), state.Second.Amount));

    [Theory]
    [InlineData(-1)]
    [InlineData(8_751)]
    public void Given_a_large_underspend_When_the_deduction_is_out_of_range_Then_it_is_refused(long deduct) =>
        Claimed(Left(9_000)).When(Cast.Approver, new DecideUnderspend(Money.Pounds(deduct), Note)).ThenRefused("DeductionOutOfRange");

    [Fact]
    public void Given_an_underspend_that_fits_When_somebody_decides_it_Then_there_is_nothing_to_decide() =>
        Claimed(Left(8_750)).When(Cast.Approver, new DecideUnderspend(Money.Zero, Note)).ThenRefused("NothingToDecide");

    [Fact]
    public void Given_a_decision_When_last_year_is_recorded_anew_Then_it_must_be_decided_anew() =>
        Claimed(Left(9_000)).And(Cast.Approver, new DecideUnderspend(Money.Zero, Note))
            .When(Cast.Officer, new RecordPriorYear(Left(10_000)))
            .Then(state => Assert.Null(state.DecidedDeduction))
            .Then(state => Assert.Single(state.Obligations, owed => owed.Kind == ObligationKind.UnderspendDecision))
            .And(Cast.Officer, new RecordPriorYear(Left(10)))
            .Then(state => Assert.Null(state.Find(ObligationKind.UnderspendDecision)));

    [Fact]
    public void Given_a_negative_underspend_When_last_year_is_recorded_Then_it_is_refused() =>
        Invited().When(Cast.Officer, new RecordPriorYear(new(PriorMonitoring.Settled, new(-1)))).ThenRefused("NegativeUnderspend");

    [Fact]
    public void Given_an_award_in_March_When_released_before_the_first_of_April_in_London_Then_it_is_refused()
    {
        var refusal = Awarded().On(new(2026, 3, 31, 22, 59, 59, TimeSpan.Zero)).When(Cast.OtherApprover, new ReleaseTranche(Tranche.First)).ThenRefused("GatesClosed:YearStarted");
        Assert.Contains("1 April 2026", refusal.Sentence, StringComparison.Ordinal);
        Awarded().On(new(2026, 3, 31, 23, 0, 0, TimeSpan.Zero)).And(Cast.OtherApprover, new ReleaseTranche(Tranche.First));
    }

    [Fact]
    public void Given_a_bank_change_after_the_release_When_paid_Then_it_is_locked_until_somebody_else_verifies_it() =>
        FirstReleased().And(Cast.Lead, new ChangeBankDetails(Hash("bank-2")))
            .When(Cast.Payer, new PayTranche(Tranche.First, "REF")).ThenRefused("GatesClosed:BankVerified");

    [Fact]
    public void Given_a_verified_bank_change_after_the_release_When_paid_Then_it_is_paid() =>
        FirstReleased().And(Cast.Lead, new ChangeBankDetails(Hash("bank-2"))).And(Cast.Officer, new VerifyBankDetails(Hash("bank-2")))
            .When(Cast.Payer, new PayTranche(Tranche.First, " REF-1 ")).Then(state => Assert.Equal("REF-1", state.First.Reference));

    [Fact]
    public void Given_bank_details_that_change_during_the_check_When_the_old_ones_are_verified_Then_it_is_refused() =>
        BankGiven().And(Cast.Second, new ChangeBankDetails(Hash("bank-2"))).When(Cast.Officer, new VerifyBankDetails(Hash("bank"))).ThenRefused("BankDetailsChanged");

    [Fact]
    public void Given_bank_details_that_are_queried_Then_the_forum_owes_new_ones() =>
        BankGiven(Approved()).When(Cast.Officer, new QueryBankDetails(Note))
            .Then(state => Assert.Equal((Stage.BankMissing, Note), (state.Bank.Stage, state.Bank.Query)))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.BankDetails)))
            .And(Cast.Lead, new GiveBankDetails(Hash("bank-3"))).Then(state => Assert.Null(state.Find(ObligationKind.BankDetails)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("£5")]
    [InlineData("REF;DROP")]
    [InlineData("réf")]
    [InlineData("123456789012345678901234567890123456")]
    public void Given_a_release_When_the_reference_is_none_a_bank_takes_Then_it_is_refused(string reference) =>
        FirstReleased().When(Cast.Payer, new PayTranche(Tranche.First, reference)).ThenRefused("BadReference");

    [Fact]
    public void Given_a_second_payment_When_the_bank_changed_after_its_release_Then_it_is_locked() =>
        SecondReleased().And(Cast.Lead, new ChangeBankDetails(Hash("bank-2")))
            .When(Cast.Payer, new PayTranche(Tranche.Second, "REF")).ThenRefused("GatesClosed:BankVerified");

    [Fact]
    public void Given_the_first_payment_still_to_make_When_claims_open_Then_nobody_is_asked_to_claim_until_it_is_made()
    {
        Awarded().On(Year.ClaimsOpen).When(Cast.Time, new OpenClaim()).ThenRefused("NotDue");
        Awarded().On(Year.ClaimsOpen).When(Cast.Signatory, new ClaimSecondTranche(Hash("c"))).ThenRefused("ClaimSecondTrancheWhenTrancheWaiting");
        FirstReleased().On(At(2026, 10, 20, 11)).And(Cast.Payer, new PayTranche(Tranche.First, "REF")).When(Cast.Time, new OpenClaim())
            .Then(state => Assert.Equal(Stage.ClaimOpen, state.Second.Stage));
    }

    [Fact]
    public void Given_the_closing_date_for_claims_When_claimed_a_second_before_Then_it_is_taken_and_on_the_second_it_is_not()
    {
        ClaimOpen().On(At(2026, 11, 20, 16, 59, 59)).And(Cast.Signatory, new ClaimSecondTranche(Hash("c")));
        ClaimOpen().On(At(2026, 11, 20, 17)).When(Cast.Signatory, new ClaimSecondTranche(Hash("c"))).ThenRefused("ClaimsClosed");
    }

    [Fact]
    public void Given_the_closing_date_for_claims_When_it_passes_Then_the_claim_lapses() =>
        Assert.Equal((Stage.TrancheLapsed, false), (ClaimLapsed().State.Second.Stage, ClaimLapsed().State.Obligations.Any(owed => owed.Kind == ObligationKind.Claim)));

    [Fact]
    public void Given_an_overdue_report_When_the_second_payment_is_claimed_Then_the_quarter_is_named()
    {
        var refusal = FirstPaid().TimePasses(At(2026, 10, 2, 12)).When(Cast.Signatory, new ClaimSecondTranche(Hash("c"))).ThenRefused("GatesClosed:NoOverdueReport");
        Assert.Contains("quarter 1 is", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_last_years_monitoring_outstanding_When_released_Then_the_first_goes_out_and_the_second_does_not()
    {
        var told = Claimed(new(PriorMonitoring.Outstanding, Money.Zero));
        Assert.Equal(Stage.TranchePaid, told.State.First.Stage);
        told.When(Cast.OtherApprover, new ReleaseTranche(Tranche.Second)).ThenRefused("GatesClosed:PreviousMonitoringApproved");
        told.And(Cast.Officer, new RecordPriorYear(NothingLeft)).And(Cast.OtherApprover, new ReleaseTranche(Tranche.Second));
    }

    private static PriorYear Left(long pounds) => new(PriorMonitoring.Settled, Money.Pounds(pounds));
}
