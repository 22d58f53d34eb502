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
