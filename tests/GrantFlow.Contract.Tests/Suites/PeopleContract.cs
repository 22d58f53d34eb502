using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class PeopleContract : Contract<IPeople>
{
    private static readonly Person Lead = new(new PersonId("person-1"), "Forum lead, Derby", "lead@derby.example");

    [Fact]
    public async Task Given_a_person_When_put_Then_found()
    {
        await Port.PutAsync([Lead]);

        Assert.Equal(Lead, await Port.FindAsync(Lead.Id));
        Assert.Null(await Port.FindAsync(new PersonId("person-2")));
    }

    [Fact]
    public async Task Given_a_person_When_put_again_Then_nothing_of_the_earlier_entry_is_left()
    {
        var erased = Lead with { Name = "", Email = "" };
        await Port.PutAsync([Lead]);

        await Port.PutAsync([erased]);

        Assert.Equal(erased, await Port.FindAsync(Lead.Id));
        Assert.Equal([erased], await Port.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_an_address_When_looked_for_in_other_case_Then_its_person_is_found()
    {
        await Port.PutAsync([Lead, new Person(new PersonId("person-2"), "Second contact, Derby", "second@derby.example")]);

        Assert.Equal(Lead, await Port.FindByEmailAsync("LEAD@Derby.example"));
        Assert.Null(await Port.FindByEmailAsync("lead@derby.exampl"));
        Assert.Null(await Port.FindByEmailAsync("lead%"));
    }

    [Fact]
    public async Task Given_a_changed_address_When_looked_for_Then_the_old_one_finds_nobody()
    {
        await Port.PutAsync([Lead]);

        await Port.PutAsync([Lead with { Email = "new@derby.example" }]);

        Assert.Null(await Port.FindByEmailAsync(Lead.Email));
        Assert.Equal(Lead.Id, (await Port.FindByEmailAsync("new@derby.example"))?.Id);
    }

    [Fact]
    public async Task Given_people_who_were_erased_When_no_address_is_looked_for_Then_nobody_is_found()
    {
        await Port.PutAsync([Lead with { Name = "", Email = "" }]);

        Assert.Null(await Port.FindByEmailAsync(""));
    }

    [Fact]
    public async Task Given_one_address_twice_When_looked_for_Then_the_first_by_id_is_found()
    {
        var other = new Person(new PersonId("person-0"), "Chair, Derby", "Lead@derby.example");
        await Port.PutAsync([Lead, other]);
        Assert.Equal(other, await Port.FindByEmailAsync(Lead.Email));

        await Port.PutAsync([Lead]);

        Assert.Equal(other, await Port.FindByEmailAsync(Lead.Email));
    }

    [Fact]
    public async Task Given_many_people_When_put_and_listed_Then_each_comes_once()
    {
        var people = Enumerable.Range(0, 230).Select(i => new Person(new PersonId($"person-{i}"), $"Officer {i}", $"officer-{i}@council.example")).ToList();

        await Port.PutAsync(people);
        await Port.PutAsync([]);

        Assert.Equal(people.ToHashSet(), (await Port.ListAsync().ToListAsync()).ToHashSet());
        Assert.Equal(230, (await Port.ListAsync().ToListAsync()).Count);
    }
}

public abstract class ForumsContract : Contract<IForums>
{
    private static readonly Forum Derby = new("derby", "Derby", "Derby forum", "Derby City Council", "East Midlands", "E06000015", "DER");

    [Fact]
    public async Task Given_a_forum_When_put_and_put_anew_Then_the_later_entry_stands()
    {
        await Port.PutAsync([Derby]);
        Assert.Equal(Derby, await Port.FindAsync("derby"));

        await Port.PutAsync([Derby with { Name = "Derby parents" }]);

        Assert.Equal([Derby with { Name = "Derby parents" }], await Port.ListAsync().ToListAsync());
        Assert.Null(await Port.FindAsync("leeds"));
    }
}
