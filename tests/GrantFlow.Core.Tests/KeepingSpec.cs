using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Extensions, reminders, and who holds which role.</summary>
public sealed class KeepingSpec
{
    [Fact]
    public void Given_a_deadline_When_it_is_extended_Then_the_ladder_is_planned_anew()
    {
        var told = Invited().TimePasses(At(2026, 6, 25, 12));
        Assert.Equal(4, told.State.Obligations[0].NextStep);
        told.When(Cast.Adviser, new ExtendObligation(told.Owed(ObligationKind.Application), At(2026, 7, 31, 17), Note))
            .Then(state => Assert.Equal((At(2026, 7, 31, 17), 0, At(2026, 8, 14, 17)), (state.Obligations[0].Due, state.Obligations[0].NextStep, state.Obligations[0].Lapses)));
        Assert.Equal(At(2026, 7, 3, 10), Clockwork.NextWakeUp(told.State, Is, told.Now));
    }

    [Fact]
    public void Given_two_things_owed_When_one_is_extended_Then_the_other_stays()
    {
        var told = BankGiven();
        var other = told.State.Find(ObligationKind.BankCheck);
        told.And(Cast.Adviser, new ExtendObligation(told.Owed(ObligationKind.Application), At(2026, 7, 31, 17), Note));
        Assert.Equal(other, told.State.Find(ObligationKind.BankCheck));
    }

    [Fact]
    public void Given_a_deadline_When_it_cannot_be_extended_Then_the_refusal_says_why()
    {
        var told = Invited();
        told.When(Cast.Adviser, new ExtendObligation(told.Owed(ObligationKind.Application), told.Now, Note)).ThenRefused("DueInPast");
        told.When(Cast.Adviser, new ExtendObligation(new("Claim-9"), told.Now.AddDays(1), Note)).ThenRefused("NoSuchObligation");
        var claim = ClaimOpen();
        var refusal = claim.When(Cast.Adviser, new ExtendObligation(claim.Owed(ObligationKind.Claim), claim.Now.AddDays(90), Note)).ThenRefused("HardDeadline");
        Assert.Contains("5pm on Friday 20 November 2026", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_reminder_that_went_out_When_it_is_asked_for_again_Then_it_is_refused()
    {
        var told = Invited().TimePasses(At(2026, 6, 1, 12));
        var owed = told.State.Obligations[0];
        Assert.Equal(1, owed.NextStep);
        told.When(Cast.Time, new Remind()).ThenRefused("NotDue");
    }

    [Fact]
    public void Given_a_link_that_ended_When_another_is_asked_for_Then_it_goes_to_whoever_holds_the_role_and_changes_nothing_else()
    {
        var before = Invited().State;
        Invited().When(Cast.Time, new RequestLink(Role.ForumLead, ObligationKind.Application))
            .ThenHappened<LinkRequested>(asked => asked is { Role: Role.ForumLead, Task: ObligationKind.Application })
            .Then(state => Assert.Equal((before.Stage, before.Obligations.Single()), (state.Stage, state.Obligations.Single())));
        Invited().When(Cast.Time, new RequestLink(Role.Payer, null)).ThenRefused("NobodyHoldsRole");
    }

    [Fact]
    public void Given_a_forum_When_its_lead_names_somebody_else_to_sign_Then_that_person_may_and_the_other_may_not()
    {
        var newcomer = Actor.Outside(new("newcomer"), Party.Forum, Proof.FreshCode);
        var told = MouIssued().And(Cast.Lead, new ChangePerson(Role.ForumSignatory, newcomer.Person, Note));
        told.ThenHappened<PersonChanged>(changed => changed.Previous == Cast.Signatory.Person);
        told.When(Cast.Signatory, new SignMou(Hash("mou-1"), Hash("e"))).ThenRefused("NotYours");
        told.And(newcomer, new SignMou(Hash("mou-1"), Hash("e")));
    }

    [Fact]
    public void Given_a_role_that_nobody_held_When_somebody_is_named_Then_nobody_went_before() =>
        Unborn().And(Cast.Officer, new InviteForum(new("2026-27.derby"), "derby", Cast.People.Remove(Role.ForumSecond), NothingLeft))
            .When(Cast.Lead, new ChangePerson(Role.ForumSecond, new("newcomer"), Note))
            .ThenHappened<PersonChanged>(changed => changed.Previous is null);

    [Fact]
    public void Given_a_role_of_another_party_When_it_is_changed_Then_it_is_refused()
    {
        Invited().When(Cast.Lead, new ChangePerson(Role.AuthoritySignatory, new("x"), Note)).ThenRefused("NotYourParty");
        Invited().When(Cast.CouncilOfficer, new ChangePerson(Role.ForumLead, new("x"), Note)).ThenRefused("NotYourParty");
        Invited().When(Cast.Lead, new ChangePerson(Role.Adviser, new("x"), Note)).ThenRefused("NotYourParty");
        Invited().When(Cast.Officer, new ChangePerson(Role.System, new("x"), Note)).ThenRefused("NotAPersonsRole");
        Invited().When(Cast.Officer, new ChangePerson(Role.ForumLead, Cast.Lead.Person, Note)).ThenRefused("SamePerson");
    }

    [Fact]
    public void Given_the_councils_officer_who_prepares_When_they_make_themselves_signatory_Then_it_is_refused()
    {
        MouSigned().When(Cast.CouncilOfficer, new ChangePerson(Role.AuthoritySignatory, Cast.CouncilOfficer.Person, Note)).ThenRefused("NotYourself");
        Invited().When(Cast.Officer, new ChangePerson(Role.ForumSignatory, Cast.Officer.Person, Note)).ThenRefused("NotYourself");
    }

    [Fact]
    public void Given_an_adviser_on_leave_When_a_colleague_takes_the_forum_over_Then_they_may() =>
        Invited().When(Cast.Officer, new ChangePerson(Role.Adviser, Cast.Officer.Person, Note))
            .Then(state => Assert.Equal(Cast.Officer.Person, state.People[Role.Adviser]));
}
