using GrantFlow.Core.ForumYears;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

public sealed class ProofSpec
{
    [Theory]
    [InlineData(Proof.Remembered)]
    [InlineData(Proof.Code)]
    [InlineData(Proof.FreshCode)]
    public void Given_a_remembered_browser_or_a_code_When_the_forum_works_on_its_papers_Then_it_may(Proof proof) =>
        Invited().And(Cast.Lead with { Proof = proof }, new StartApplication());

    [Theory]
    [InlineData(Proof.Code)]
    [InlineData(Proof.FreshCode)]
    public void Given_a_code_When_the_forum_accepts_conditions_Then_it_may(Proof proof) =>
        Drafting().And(Cast.Lead with { Proof = proof }, Application(Money.Pounds(17_500)));

    [Fact]
    public void Given_a_remembered_browser_When_the_forum_binds_itself_Then_a_code_is_needed()
    {
        var lead = Cast.Lead with { Proof = Proof.Remembered };
        Drafting().When(lead, Application(Money.Pounds(17_500))).ThenRefused("CodeNeeded");
        Drafting().When(lead, new WithdrawApplication(Hash("n"))).ThenRefused("CodeNeeded");
        Drafting().When(lead, new ChangePerson(Role.ForumSecond, new("newcomer"), Hash("n"))).ThenRefused("CodeNeeded");
        MouIssued().When(Cast.Signatory with { Proof = Proof.Remembered }, new DeclineMou(Hash("n"))).ThenRefused("CodeNeeded");
        ClaimOpen().When(Cast.Signatory with { Proof = Proof.Remembered }, new ClaimSecondTranche(Hash("c"))).ThenRefused("CodeNeeded");
    }

    [Theory]
    [InlineData(Proof.Remembered)]
    [InlineData(Proof.Code)]
    public void Given_no_fresh_code_When_somebody_signs_or_gives_bank_details_Then_one_is_needed(Proof proof)
    {
        MouIssued().When(Cast.Signatory with { Proof = proof }, new SignMou(Hash("mou-1"), Hash("e"))).ThenRefused("FreshCodeNeeded");
        MouSigned().When(Cast.CouncilSignatory with { Proof = proof }, new CountersignMou(Hash("mou-1"), Hash("e"))).ThenRefused("FreshCodeNeeded");
        Drafting().When(Cast.Lead with { Proof = proof }, new GiveBankDetails(Hash("b"))).ThenRefused("FreshCodeNeeded");
        BankGiven().When(Cast.Lead with { Proof = proof }, new ChangeBankDetails(Hash("b"))).ThenRefused("FreshCodeNeeded");
    }

    [Fact]
    public void Given_staff_of_the_directory_When_they_enter_bank_details_Then_no_code_is_asked() =>
        Drafting().And(Cast.Officer, new GiveBankDetails(Hash("b")));
}
