using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Tests.Running;

public sealed class FormDeskTests
{
    private static readonly Answers Typed = Answers.None.With("chair-name", new TextAnswer("Forum lead, Derby"));

    public static TheoryData<Actor> Strangers => new(
        Actor.Outside(new PersonId("stranger"), Party.Forum, Proof.FreshCode),
        Actor.Outside(Installation.Cast[Role.AuthorityOfficer], Party.Authority, Proof.FreshCode),
        Actor.Outside(Installation.Cast[Role.AuthorityOfficer], Party.Forum, Proof.FreshCode),
        Installation.Staff(Role.Adviser));

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Given_somebody_without_a_role_of_the_forum_When_they_save_Then_it_is_refused_and_nothing_is_kept(Actor stranger)
    {
        using var remains = new Remains();
        using var installation = new Installation(remains);
        await InviteAsync(installation);

        var saved = await SaveAsync(installation, stranger);

        var refused = Assert.IsType<SectionSaved.Refused>(saved);
        Assert.Equal("NotYours", refused.Refusal.Name);
        Assert.Contains("the forum’s second contact", refused.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty(await installation.Service<IDraftStore>().LoadAsync(Installation.Derby, "application"));
        Assert.Equal(Stage.Invited, (await installation.Years.LoadAsync(Installation.Derby)).Stage);
    }

    [Fact]
    public async Task Given_somebody_who_gave_their_role_up_When_they_save_Then_it_is_refused()
    {
        using var remains = new Remains();
        using var installation = new Installation(remains);
        await InviteAsync(installation);
        var change = new ChangePerson(Role.ForumLead, new PersonId("next-lead"), new ContentHash(new string('0', 64)));
        Assert.Null((await installation.Years.DoAsync(Installation.Derby, Installation.Staff(Role.Adviser), change)).Why);

        Assert.IsType<SectionSaved.Refused>(await SaveAsync(installation, Installation.Forum(Role.ForumLead)));
    }

    [Fact]
    public async Task Given_more_than_is_kept_of_a_section_When_saved_Then_a_sentence_says_what_to_do_and_nothing_is_kept()
    {
        using var remains = new Remains();
        using var installation = new Installation(remains);
        await InviteAsync(installation);
        var endless = Answers.None.With("chair-name", new TextAnswer(new string('a', IDraftStore.MostBytes)));

        var saved = await installation.Service<FormDesk>().SaveAsync(
            Installation.Derby, FormKey.Application, "contacts", endless, null, Installation.Forum(Role.ForumLead));

        Assert.Contains("Shorten them", Assert.IsType<SectionSaved.Refused>(saved).Refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty(await installation.Service<IDraftStore>().LoadAsync(Installation.Derby, "application"));
    }

    [Fact]
    public async Task Given_a_person_of_the_forum_When_they_save_Then_it_is_kept_and_the_application_started()
    {
        using var remains = new Remains();
        using var installation = new Installation(remains);
        await InviteAsync(installation);

        Assert.IsType<SectionSaved.Saved>(await SaveAsync(installation, Installation.Forum(Role.ForumSecond)));

        Assert.Equal(Stage.Drafting, (await installation.Years.LoadAsync(Installation.Derby)).Stage);
    }

    private static async Task InviteAsync(Installation installation)
    {
        await installation.RegisterDerbyAsync();
        Assert.Null((await installation.InviteAsync(new CommandId("invite"))).Why);
    }

    private static Task<SectionSaved> SaveAsync(Installation installation, Actor actor) =>
        installation.Service<FormDesk>().SaveAsync(Installation.Derby, FormKey.Application, "contacts", Typed, null, actor);
}
