using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Tests.Running;

public sealed class PeopleDeskTests : IAsyncLifetime
{
    private static readonly PersonNamed Newcomer = new("New lead, Derby", "new-lead@derby.example", "The lead has moved away.");

    private readonly Remains remains = new();
    private readonly Installation installation;

    public PeopleDeskTests() => installation = new Installation(remains);

    private IPeople People => installation.Service<IPeople>();

    public async ValueTask InitializeAsync()
    {
        await installation.RegisterDerbyAsync();
        Assert.Null((await installation.InviteAsync(new CommandId("invite"))).Why);
    }

    [Fact]
    public async Task Given_an_unknown_address_When_named_Then_a_new_person_holds_the_role_and_the_note_is_kept()
    {
        var naming = await ChangeAsync(Role.ForumLead, Newcomer with { Name = "  New lead, Derby " });

        Assert.IsType<Outcome.Done>(naming.Outcome);
        Assert.Equal(("New lead, Derby", ""), (naming.Person.Name, naming.Remark));
        var state = await StateAsync();
        Assert.Equal(naming.Person, await People.FindAsync(state.People[Role.ForumLead]));
        var events = await installation.Service<IForumYearStore>().ReadEventsAsync(Installation.Derby.Value).ToListAsync();
        var changed = Assert.Single(events.Select(record => EventRecords.Read(record).Event).OfType<PersonChanged>());
        Assert.Equal(Newcomer.Why, await installation.Service<Papers>().ReadNoteAsync(changed.Note));
    }

    [Fact]
    public async Task Given_an_address_known_from_elsewhere_When_named_in_other_case_Then_it_is_the_same_person_under_the_known_name()
    {
        var known = new Person(new PersonId("leeds-lead"), "Forum lead, Leeds", "lead@leeds.example");
        await People.PutAsync([known]);

        var naming = await ChangeAsync(Role.ForumLead, Newcomer with { Email = " LEAD@Leeds.example " });

        Assert.Equal(known.Id, (await StateAsync()).People[Role.ForumLead]);
        Assert.Equal(known, await People.FindAsync(known.Id));
        Assert.Equal(known, naming.Person);
        Assert.Contains("Forum lead, Leeds", naming.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_same_press_twice_When_it_comes_again_Then_one_person_was_named_once()
    {
        var first = await ChangeAsync(Role.ForumLead, Newcomer);
        var again = await ChangeAsync(Role.ForumLead, Newcomer);

        Assert.IsType<Outcome.Repeated>(again.Outcome);
        Assert.Equal(first.Person, again.Person);
        Assert.Single(await People.ListAsync().Where(person => person.Email == Newcomer.Email).ToListAsync());
    }

    [Fact]
    public async Task Given_somebody_who_may_not_When_they_name_a_stranger_Then_nobody_is_registered()
    {
        var before = await People.ListAsync().CountAsync();

        var naming = await ChangeAsync(Role.AuthoritySignatory, Newcomer, Installation.Forum(Role.ForumLead));

        Assert.Equal("NotYourParty", naming.Outcome.Why?.Name);
        Assert.Equal(before, await People.ListAsync().CountAsync());
    }

    [Fact]
    public async Task Given_a_holder_with_one_role_When_replaced_Then_their_links_end_and_those_of_others_do_not()
    {
        var (lead, second) = (await LinkAsync(Role.ForumLead), await LinkAsync(Role.ForumSecond));

        await ChangeAsync(Role.ForumLead, Newcomer);

        Assert.IsType<LinkLookup.Ended>(await LookAsync(lead));
        Assert.IsType<LinkLookup.Good>(await LookAsync(second));
    }

    [Fact]
    public async Task Given_a_holder_with_another_role_When_replaced_Then_their_links_stay_until_they_hold_none()
    {
        await ChangeAsync(Role.ForumSecond, Newcomer with { Email = "forumlead@derby.example" }, press: "both");
        var link = await LinkAsync(Role.ForumLead);

        await ChangeAsync(Role.ForumLead, Newcomer, press: "first");
        Assert.IsType<LinkLookup.Good>(await LookAsync(link));
        await ChangeAsync(Role.ForumSecond, Newcomer, press: "second");

        Assert.IsType<LinkLookup.Ended>(await LookAsync(link));
    }

    [Theory]
    [InlineData(" ", "lead@derby.example", "why", NamedField.Name)]
    [InlineData("Name", "lead@derby", "why", NamedField.Email)]
    [InlineData("Name", "a, b@derby.example", "why", NamedField.Email)]
    [InlineData("Name", "lead@derby.example", "", NamedField.Why)]
    public void Given_something_missing_When_checked_Then_the_field_is_named(string name, string email, string why, NamedField field) =>
        Assert.Equal(field, Assert.Single(new PersonNamed(name, email, why).Problems).Field);

    public ValueTask DisposeAsync()
    {
        installation.Dispose();
        remains.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Naming> ChangeAsync(Role role, PersonNamed named, Actor? actor = null, string press = "press") =>
        installation.Service<PeopleDesk>().ChangeAsync(Installation.Derby, actor ?? Installation.Staff(Role.Adviser), role, named, new CommandId(press));

    private Task<ForumYear> StateAsync() => installation.Years.LoadAsync(Installation.Derby);

    private async Task<string> LinkAsync(Role role) =>
        (await installation.Service<LinkDesk>().IssueAsync(Installation.Derby, Installation.Cast[role], role, null, remains.Clock.Now)).Segments[^1];

    private Task<LinkLookup> LookAsync(string token) => installation.Service<LinkDesk>().FindAsync(token, remains.Clock.Now);
}
