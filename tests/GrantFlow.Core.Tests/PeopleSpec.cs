using GrantFlow.Core.ForumYears;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

public sealed class PeopleSpec
{
    private static readonly PersonId Newcomer = new("newcomer");

    [Theory]
    [InlineData(Role.ForumSignatory)]
    [InlineData(Role.AuthoritySignatory)]
    public void Given_staff_who_name_a_signatory_When_a_colleague_confirms_Then_the_role_passes_on(Role role)
    {
        var proposed = MouIssued().And(Cast.Adviser, new ChangePerson(role, Newcomer, Note));
        var before = proposed.State.People[role];
        Assert.NotEqual(Newcomer, before);
        proposed.When(Cast.Officer, new ConfirmPerson(role, Newcomer))
            .ThenHappened<PersonChanged>(changed => changed.Previous == before && changed.Note == Note)
            .Then(state => Assert.Equal((Newcomer, true), (state.People[role], state.Proposed.IsEmpty)));
    }

    [Fact]
    public void Given_staff_who_name_a_signatory_When_they_confirm_it_themselves_Then_it_is_refused() =>
        MouIssued().And(Cast.Everything, new ChangePerson(Role.ForumSignatory, Newcomer, Note))
            .When(Cast.Everything, new ConfirmPerson(Role.ForumSignatory, Newcomer)).ThenRefused("ProposerMayNotConfirm");

    [Fact]
    public void Given_somebody_who_is_named_When_they_confirm_it_themselves_Then_it_is_refused() =>
        MouIssued().And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Cast.Officer.Person, Note))
            .When(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Cast.Officer.Person)).ThenRefused("NotYourself");

    [Fact]
    public void Given_a_newer_proposal_or_none_When_the_older_is_confirmed_Then_it_is_refused()
    {
        MouIssued().When(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Newcomer)).ThenRefused("NotProposed");
        MouIssued().And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Newcomer, Note))
            .And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, Cast.Second.Person, Note))
            .When(Cast.Officer, new ConfirmPerson(Role.ForumSignatory, Newcomer)).ThenRefused("NotProposed");
    }

    [Fact]
    public void Given_a_signatory_who_passes_it_on_Then_no_confirmation_is_asked_and_the_other_hears_of_the_task()
    {
        var told = MouSigned().And(Cast.CouncilSignatory, new ChangePerson(Role.AuthoritySignatory, Newcomer, Note));
        Assert.Equal(Newcomer, told.State.People[Role.AuthoritySignatory]);
        MouIssued().And(Cast.Signatory, new ChangePerson(Role.ForumSignatory, Newcomer, Note)).Then(state => Assert.Equal(Newcomer, state.People[Role.ForumSignatory]));
    }

    [Fact]
    public void Given_staff_When_they_end_somebodys_access_Then_it_is_on_record()
    {
        MouIssued().When(Cast.Adviser, new RevokeAccess(Role.ForumLead, Note)).ThenHappened<AccessRevoked>(revoked => revoked.Person == Cast.Lead.Person);
        MouIssued().When(Cast.Adviser, new RevokeAccess(Role.Adviser, Note)).ThenRefused("NoLinks");
        var small = Cast.People.Remove(Role.ForumSecond);
        Unborn().And(Cast.Time, new InviteForum(new("2026-27.derby"), "derby", small, PriorYear.None))
            .When(Cast.Adviser, new RevokeAccess(Role.ForumSecond, Note)).ThenRefused("NobodyHoldsRole");
    }
}
