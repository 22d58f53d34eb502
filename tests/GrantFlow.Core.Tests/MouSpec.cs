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
            .Then(state => Assert.Equal((Stage.MouComplete, 1, First, Cast.Signatory.Person, Cast.CouncilSignatory.Person, Manner.Online),
                (state.Mou.Stage, state.Mou.Version, state.Mou.Document!.Value, state.Mou.SignedBy!.Value, state.Mou.CountersignedBy!.Value, state.Mou.Authority!.Manner)))
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

    [Fact]
    public void Given_an_MOU_signed_on_paper_When_staff_record_both_signatures_Then_it_is_complete_and_says_who_recorded_them() =>
        MouIssued().And(Cast.Adviser, new RecordForumSignature(First, Evidence)).And(Cast.Officer, new RecordAuthoritySignature(First, Evidence))
            .Then(state => Assert.Equal((Stage.MouComplete, Cast.Adviser.Person, Manner.OnPaper), (state.Mou.Stage, state.Mou.Forum!.By, state.Mou.Forum.Manner)))
            .Then(state => Assert.NotNull(state.Find(ObligationKind.Award)));

    [Fact]
    public void Given_an_older_version_on_paper_When_it_is_recorded_Then_it_is_refused()
    {
        MouIssued().When(Cast.Adviser, new RecordForumSignature(Next, Evidence)).ThenRefused("MouReplaced");
        MouSigned().When(Cast.Adviser, new RecordAuthoritySignature(Next, Evidence)).ThenRefused("MouReplaced");
    }

    [Fact]
    public void Given_a_refusal_on_paper_When_staff_record_it_Then_it_is_declined_for_that_party() =>
        MouSigned().When(Cast.Adviser, new RecordRefusal(Party.Authority, Note, Evidence))
            .ThenHappened<MouDeclined>(declined => declined.Decliner == Party.Authority && declined.Evidence == Evidence)
            .Then(state => Assert.Equal(Stage.MouDeclined, state.Mou.Stage));

    [Fact]
    public void Given_a_refusal_on_paper_When_it_is_not_that_partys_turn_or_of_no_party_Then_it_is_refused()
    {
        MouIssued().When(Cast.Adviser, new RecordRefusal(Party.Authority, Note, Evidence)).ThenRefused("ForumSignsFirst");
        MouSigned().When(Cast.Adviser, new RecordRefusal(Party.Forum, Note, Evidence)).ThenRefused("AlreadySigned");
        MouIssued().When(Cast.Adviser, new RecordRefusal(Party.Contact, Note, Evidence)).ThenRefused("NotAParty");
    }

    [Theory, InlineData(Role.ForumSecond), InlineData(Role.AuthorityOfficer)]
    public void Given_staff_who_act_for_a_party_When_they_record_its_signature_Then_a_colleague_must(Role role)
    {
        var told = MouIssued().And(Cast.Officer, new ChangePerson(role, Cast.Adviser.Person, Note));
        told.When(Cast.Adviser, new RecordForumSignature(First, Evidence)).ThenRefused("PartyMayNotRecord");
    }

    [Fact]
    public void Given_staff_who_sent_the_application_or_signed_for_the_forum_before_When_they_record_a_signature_Then_a_colleague_must()
    {
        var signer = Actor.Staff(Cast.Signatory.Person, Proof.Directory, Role.Adviser);
        var handedOver = MouSigned().And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, new("newcomer"), Note));
        handedOver.When(signer, new RecordAuthoritySignature(First, Evidence)).ThenRefused("PartyMayNotRecord");
        var sender = Actor.Staff(Cast.Lead.Person, Proof.Directory, Role.Adviser);
        var replaced = MouIssued().And(Cast.Adviser, new ChangePerson(Role.ForumLead, new("newcomer"), Note));
        replaced.When(sender, new RecordForumSignature(First, Evidence)).ThenRefused("PartyMayNotRecord");
    }

    [Fact]
    public void Given_a_complete_MOU_When_its_sealed_copy_is_kept_Then_it_is_named_once_and_everybody_is_told() =>
        MouComplete().When(Cast.Time, new KeepSealedMou(1, Hash("sealed")))
            .Then(state => Assert.Equal(Hash("sealed"), state.Mou.Sealed))
            .When(Cast.Time, new KeepSealedMou(1, Hash("again"))).ThenRefused("SealedAlready");

    [Fact]
    public void Given_a_new_version_When_the_sealed_copy_of_the_old_one_comes_late_Then_it_is_refused() =>
        MouComplete().And(Cast.Adviser, new ReissueMou(Next, Note)).And(Cast.Signatory, new SignMou(Next, Evidence)).And(Cast.CouncilSignatory, new CountersignMou(Next, Evidence))
            .When(Cast.Time, new KeepSealedMou(1, Hash("sealed"))).ThenRefused("MouReplaced");
}
