using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

/// <summary>Who is to sign changes: what Contact owes then, and what settles it.</summary>
public sealed class HandOverSpec
{
    private static readonly PersonId Newcomer = new("newcomer");

    private static readonly PersonId Other = new("other");

    [Fact]
    public void Given_a_signatory_who_passes_it_on_Then_the_adviser_sees_to_it_until_the_new_one_signs()
    {
        var told = HandedOver();
        var owed = told.State.Find(ObligationKind.Delegation)!;
        Assert.Equal((Party.Contact, TestProgramme.Calendar.Add(London.Date(told.Now), 5)), (owed.Owner, London.Date(owed.Due)));
        told.And(Actor.Outside(Newcomer, Party.Forum, Proof.FreshCode), new SignMou(Hash("mou-1"), Hash("e")));
        AssertEnded(told, ObligationKind.Delegation, Ending.Discharged);
    }

    [Fact]
    public void Given_a_council_officer_who_names_another_signatory_When_that_one_countersigns_or_declines_Then_it_is_discharged()
    {
        var newcomer = Actor.Outside(Newcomer, Party.Authority, Proof.FreshCode);
        AssertEnded(Named().And(newcomer, new CountersignMou(Hash("mou-1"), Hash("e"))), ObligationKind.Delegation, Ending.Discharged);
        AssertEnded(Named().And(newcomer, new DeclineMou(Note)), ObligationKind.Delegation, Ending.Discharged);

        static Story Named() => MouSigned().And(Cast.CouncilOfficer, new ChangePerson(Role.AuthoritySignatory, Newcomer, Note));
    }

    [Fact]
    public void Given_a_hand_over_When_the_MOU_is_replaced_or_the_year_ends_Then_it_is_dropped()
    {
        AssertEnded(HandedOver().And(Cast.Adviser, new ReissueMou(Hash("mou-2"), Note)), ObligationKind.Delegation, Ending.Dropped);
        AssertEnded(HandedOver().And(Cast.Lead, new WithdrawApplication(Note)), ObligationKind.Delegation, Ending.Dropped);
    }

    [Fact]
    public void Given_a_hand_over_When_the_person_changes_again_Then_the_clock_starts_anew_or_staff_have_seen_to_it()
    {
        var told = HandedOver();
        var first = told.Owed(ObligationKind.Delegation);
        told.And(Actor.Outside(Newcomer, Party.Forum, Proof.FreshCode), new ChangePerson(Role.ForumSignatory, Other, Note))
            .ThenHappened<ObligationEnded>(ended => ended.Obligation == first && ended.Ending == Ending.Dropped);
        Assert.NotEqual(first, told.Owed(ObligationKind.Delegation));
        told.And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Newcomer, Note)).And(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Newcomer))
            .Then(state => Assert.Null(state.Find(ObligationKind.Delegation)));
    }

    [Fact]
    public void Given_nothing_to_sign_yet_or_a_role_that_does_not_sign_When_it_passes_on_Then_nobody_has_to_see_to_it()
    {
        MouIssued().When(Cast.CouncilSignatory, new ChangePerson(Role.AuthoritySignatory, Newcomer, Note)).Then(NothingOwed);
        MouIssued().When(Cast.Lead, new ChangePerson(Role.ForumSecond, Newcomer, Note)).Then(NothingOwed);
        HandedOver().When(Cast.CouncilSignatory, new ChangePerson(Role.AuthoritySignatory, Other, Note))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.Delegation)));

        static void NothingOwed(ForumYear state) => Assert.Null(state.Find(ObligationKind.Delegation));
    }

    [Fact]
    public void Given_staff_who_name_a_signatory_Then_colleagues_owe_the_confirmation_and_they_do_not()
    {
        var told = Proposed();
        Assert.True(Duties.MayDo(told.State, ObligationKind.PersonConfirmation, Cast.Officer.Person));
        Assert.False(Duties.MayDo(told.State, ObligationKind.PersonConfirmation, Cast.Adviser.Person));
        Assert.True(Duties.MayDo(MouIssued().State, ObligationKind.PersonConfirmation, Cast.Adviser.Person));
        AssertEnded(told.And(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Newcomer)), ObligationKind.PersonConfirmation, Ending.Discharged);
    }

    [Fact]
    public void Given_a_proposal_When_another_replaces_it_or_the_party_names_somebody_or_it_is_withdrawn_Then_it_is_dropped()
    {
        var replaced = Proposed();
        var first = replaced.Owed(ObligationKind.PersonConfirmation);
        replaced.And(Cast.Officer, new ChangePerson(Role.ForumSignatory, Other, Note));
        Assert.NotEqual(first, replaced.Owed(ObligationKind.PersonConfirmation));
        AssertEnded(Proposed().And(Cast.Signatory, new ChangePerson(Role.ForumSignatory, Other, Note)), ObligationKind.PersonConfirmation, Ending.Dropped);
        AssertEnded(Proposed().And(Cast.Adviser, new WithdrawProposal(Role.ForumSignatory, Newcomer)), ObligationKind.PersonConfirmation, Ending.Dropped);
    }

    [Fact]
    public void Given_two_proposals_Then_they_are_one_task_until_the_last_is_settled()
    {
        var told = Proposed();
        var task = told.Owed(ObligationKind.PersonConfirmation);
        told.And(Cast.Adviser, new ChangePerson(Role.AuthoritySignatory, Other, Note)).And(Cast.Officer, new WithdrawProposal(Role.ForumSignatory, Newcomer));
        Assert.Equal(task, told.Owed(ObligationKind.PersonConfirmation));
        AssertEnded(told.And(Cast.Officer, new ConfirmPerson(Role.AuthoritySignatory, Other)), ObligationKind.PersonConfirmation, Ending.Discharged);
    }

    [Fact]
    public void Given_a_withdrawn_proposal_When_it_is_confirmed_or_withdrawn_once_more_Then_it_is_refused()
    {
        var told = Proposed().And(Cast.Officer, new WithdrawProposal(Role.ForumSignatory, Newcomer));
        Assert.Equal(Cast.Signatory.Person, told.State.People[Role.ForumSignatory]);
        told.When(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Newcomer)).ThenRefused("NotProposed");
        told.When(Cast.Officer, new WithdrawProposal(Role.ForumSignatory, Newcomer)).ThenRefused("NotProposed");
        Proposed().When(Cast.Officer, new WithdrawProposal(Role.ForumSignatory, Other)).ThenRefused("NotProposed");
    }

    [Fact]
    public void Given_a_proposal_in_an_application_that_lapsed_When_it_is_opened_again_Then_somebody_owes_the_confirmation_again()
    {
        var told = Drafting().And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Newcomer, Note)).On(TestProgramme.At(2026, 7, 10, 17)).And(Cast.Time, new LapseApplication());
        AssertEnded(told, ObligationKind.PersonConfirmation, Ending.Lapsed);
        told.When(Cast.Adviser, new ReopenApplication(TestProgramme.At(2026, 9, 1, 17), Note))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.PersonConfirmation)));
    }

    private static Story HandedOver() => MouIssued().And(Cast.Signatory, new ChangePerson(Role.ForumSignatory, Newcomer, Note));

    private static Story Proposed() => MouIssued().And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Newcomer, Note));

    private static void AssertEnded(Story told, ObligationKind kind, Ending how)
    {
        Assert.Null(told.State.Find(kind));
        Assert.Contains(told.LastEvents, happened => happened is ObligationEnded ended && ended.Obligation.Value.StartsWith($"{kind}-", StringComparison.Ordinal) && ended.Ending == how);
    }
}
