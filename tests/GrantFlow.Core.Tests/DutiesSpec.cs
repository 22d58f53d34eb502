using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Nobody does both halves of what two people must do, whatever roles they hold.</summary>
public sealed class DutiesSpec
{
    private static readonly ContentHash Document = Hash("mou-1");

    [Fact]
    public void Given_a_lead_who_sent_the_application_and_became_senior_officer_When_they_sign_Then_it_is_refused() =>
        MouIssued().And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Cast.Lead.Person, Note)).And(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Cast.Lead.Person))
            .When(Cast.Lead, new SignMou(Document, Hash("e"))).ThenRefused("SubmitterMayNotSign");

    [Fact]
    public void Given_a_signer_who_moved_to_the_council_When_they_countersign_Then_it_is_refused() =>
        MouSigned().And(Cast.Adviser, new ChangePerson(Role.AuthoritySignatory, Cast.Signatory.Person, Note)).And(Cast.Officer, new ConfirmPerson(Role.AuthoritySignatory, Cast.Signatory.Person))
            .When(ForTheCouncil(Cast.Signatory), new CountersignMou(Document, Hash("e"))).ThenRefused("SignerMayNotCountersign");

    [Fact]
    public void Given_a_person_of_the_forum_who_also_signs_for_the_council_When_they_countersign_Then_it_is_refused() =>
        MouSigned().And(Cast.Adviser, new ChangePerson(Role.AuthoritySignatory, Cast.Second.Person, Note)).And(Cast.Officer, new ConfirmPerson(Role.AuthoritySignatory, Cast.Second.Person))
            .When(ForTheCouncil(Cast.Second), new CountersignMou(Document, Hash("e"))).ThenRefused("ForumMayNotCountersign");

    [Fact]
    public void Given_a_former_lead_who_sent_the_application_When_they_countersign_Then_it_is_refused() =>
        MouSigned().And(Cast.Adviser, new ChangePerson(Role.ForumLead, new("new-lead"), Note))
            .And(Cast.Adviser, new ChangePerson(Role.AuthoritySignatory, Cast.Lead.Person, Note)).And(Cast.Officer, new ConfirmPerson(Role.AuthoritySignatory, Cast.Lead.Person))
            .When(ForTheCouncil(Cast.Lead), new CountersignMou(Document, Hash("e"))).ThenRefused("ForumMayNotCountersign");

    [Fact]
    public void Given_an_officer_who_entered_bank_details_When_they_verify_them_Then_it_is_refused() =>
        Drafting().And(Cast.Officer, new GiveBankDetails(Hash("bank"))).When(Cast.Officer, new VerifyBankDetails(Hash("bank"))).ThenRefused("EntererMayNotVerify");

    [Fact]
    public void Given_an_officer_who_changed_bank_details_When_a_colleague_verifies_them_Then_they_are_verified() =>
        BankVerified().And(Cast.Officer, new ChangeBankDetails(Hash("bank-2"))).When(Cast.OtherOfficer, new VerifyBankDetails(Hash("bank-2")))
            .Then(state => Assert.Equal(new Bank(Stage.BankVerified, Hash("bank-2"), Cast.Officer.Person), state.Bank));

    [Fact]
    public void Given_the_approver_of_the_application_When_they_release_Then_it_is_refused() =>
        Awarded().On(At(2026, 4, 1, 11)).When(Cast.Approver, new ReleaseTranche(Tranche.First)).ThenRefused("ReviewerMayNotRelease");

    [Fact]
    public void Given_an_approver_who_recorded_last_year_When_they_release_Then_it_is_refused() =>
        Claimed().And(Cast.OtherApprover, new RecordPriorYear(NothingLeft))
            .When(Cast.OtherApprover, new ReleaseTranche(Tranche.Second)).ThenRefused("ReviewerMayNotRelease");

    [Fact]
    public void Given_an_approver_who_decided_the_deduction_When_they_release_Then_it_is_refused() =>
        Claimed(new(PriorMonitoring.Settled, Money.Pounds(9_000))).And(Cast.OtherApprover, new DecideUnderspend(Money.Zero, Note))
            .When(Cast.OtherApprover, new ReleaseTranche(Tranche.Second)).ThenRefused("ReviewerMayNotRelease");

    [Fact]
    public void Given_an_approver_who_waived_a_report_When_they_release_Then_it_is_refused()
    {
        var told = BankVerified(MouComplete()).On(At(2026, 4, 2, 12)).And(Cast.Officer, new MakeAward(Money.Pounds(17_500))).TimePasses(At(2026, 7, 1, 9));
        told.And(Cast.OtherApprover, new WaiveObligation(told.Owed(ObligationKind.Report, 1), Note))
            .When(Cast.OtherApprover, new ReleaseTranche(Tranche.First)).ThenRefused("ReviewerMayNotRelease");
    }

    public static TheoryData<string> ReviewingDeeds => ["return", "report-returned", "report-accepted", "monitoring-queried", "monitoring-approved"];

    [Theory, MemberData(nameof(ReviewingDeeds))]
    public void Given_any_review_Then_who_did_it_is_a_reviewer(string deed)
    {
        var told = deed switch
        {
            "return" => Submitted().And(Cast.Everything, new ReturnApplication(["plan"], Note)),
            "report-returned" => ReportSubmitted().And(Cast.Everything, new ReturnReport(1, ["x"], Note)),
            "report-accepted" => ReportSubmitted().And(Cast.Everything, new AcceptReport(1)),
            "monitoring-queried" => MonitoringSubmitted().And(Cast.Everything, new QueryMonitoring(["x"], Note)),
            _ => MonitoringSubmitted().And(Cast.Everything, new ApproveMonitoring(Money.Zero)),
        };
        Assert.Contains(Cast.Everything.Person.Value, told.State.Reviewers);
    }

    [Fact]
    public void Given_somebody_with_every_role_When_they_released_a_payment_Then_they_may_not_pay_it() =>
        Awarded().On(At(2026, 4, 1, 11)).And(Cast.Everything, new ReleaseTranche(Tranche.First))
            .When(Cast.Everything, new PayTranche(Tranche.First, "REF")).ThenRefused("ReleaserMayNotPay");

    [Fact]
    public void Given_a_year_in_which_nothing_was_done_Then_no_duty_stands_against_anybody()
    {
        Command[] commands =
        [
            new SignMou(Document, Hash("e")), new CountersignMou(Document, Hash("e")), new VerifyBankDetails(Hash("bank")),
            new ReleaseTranche(Tranche.First), new PayTranche(Tranche.Second, "REF"),
        ];
        Assert.All(commands, command => Assert.Null(Duties.Refuse(ForumYear.Unborn, command, Cast.Lead.Person)));
    }

    private static Actor ForTheCouncil(Actor actor) => actor with { Party = Party.Authority };
}
