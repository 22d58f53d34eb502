using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

public sealed class MouSpec
{
    private static readonly ContentHash First = Hash("mou-1");
    private static readonly ContentHash Next = Hash("mou-2");
    private static readonly ContentHash Evidence = Hash("evidence");

    [Fact]
    public void Given_an_MOU_When_forum_and_authority_sign_in_turn_Then_it_is_complete_and_an_award_is_owed() =>
        MouIssued().And(Cast.Signatory, new SignMou(First, Evidence))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.Countersignature)))
            .And(Cast.CouncilSignatory, new CountersignMou(First, Evidence))
            .Then(state => Assert.Equal(new Mou(Stage.MouComplete, 1, First, Cast.Signatory.Person, Cast.CouncilSignatory.Person), state.Mou))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.Award)));

    [Fact]
    public void Given_a_new_version_When_the_old_one_is_signed_Then_it_is_refused()
    {
        MouIssued().And(Cast.Adviser, new ReissueMou(Next, Note)).When(Cast.Signatory, new SignMou(First, Evidence)).ThenRefused("MouReplaced");
        MouSigned().When(Cast.CouncilSignatory, new CountersignMou(Next, Evidence)).ThenRefused("MouReplaced");
    }

    [Fact]
    public void Given_a_complete_MOU_When_a_new_version_is_issued_Then_signatures_are_void_and_no_award_is_owed_until_both_sign_again() =>
        MouComplete().When(Cast.Adviser, new ReissueMou(Next, Note))
            .Then(state => Assert.Equal(new Mou(Stage.MouIssued, 2, Next, null, null) { Note = Note }, state.Mou))
            .Then(state => Assert.Null(state.Find(ObligationKind.Award)))
            .And(Cast.Signatory, new SignMou(Next, Evidence)).And(Cast.CouncilSignatory, new CountersignMou(Next, Evidence))
            .Then(state => Assert.Single(state.Obligations, owed => owed.Kind == ObligationKind.Award));

    [Fact]
    public void Given_an_award_When_a_new_version_is_completed_Then_no_second_award_is_owed() =>
        Awarded().And(Cast.Adviser, new ReissueMou(Next, Note)).And(Cast.Signatory, new SignMou(Next, Evidence))
            .When(Cast.CouncilSignatory, new CountersignMou(Next, Evidence)).Then(state => Assert.Null(state.Find(ObligationKind.Award)));

    [Fact]
    public void Given_a_released_payment_When_a_new_version_is_issued_Then_it_is_refused() =>
        FirstReleased().When(Cast.Adviser, new ReissueMou(Next, Note)).ThenRefused("MoneyReleased");

    [Fact]
    public void Given_the_forums_turn_When_it_declines_Then_Contact_owes_a_new_version() =>
        MouIssued().When(Cast.Signatory, new DeclineMou(Note))
            .Then(state => Assert.Equal((Stage.MouDeclined, Note), (state.Mou.Stage, state.Mou.Note)))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.MouRevision)))
            .ThenHappened<MouDeclined>(declined => declined.Decliner == Party.Forum)
            .And(Cast.Adviser, new ReissueMou(Next, Note)).Then(state => Assert.Null(state.Find(ObligationKind.MouRevision)));

    [Fact]
    public void Given_the_forum_signed_When_the_forum_declines_Then_it_is_refused() =>
        MouSigned().When(Cast.Signatory, new DeclineMou(Note)).ThenRefused("AlreadySigned");

    [Fact]
    public void Given_the_forum_has_not_signed_When_the_authority_declines_Then_it_is_not_its_turn() =>
        MouIssued().When(Cast.CouncilSignatory, new DeclineMou(Note)).ThenRefused("ForumSignsFirst");
}
