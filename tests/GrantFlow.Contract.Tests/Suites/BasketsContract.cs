using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class BasketsContract : Contract<IBaskets>
{
    private static readonly PersonId Adviser = new("adviser-east-midlands");
    private static readonly PersonId Payer = new("payer");

    private static BasketItem Item(PersonId person, string id, int minutes) =>
        new(person, id, "2026-27.derby", $$"""{"of":"{{id}}"}""", Chain.Start.AddMinutes(minutes));

    [Fact]
    public async Task Given_an_item_When_put_again_with_another_moment_Then_it_is_there_once_with_that_moment()
    {
        await Port.PutAsync(Item(Adviser, "m2", 10));
        await Port.PutAsync(Item(Adviser, "m1", 10));
        await Port.PutAsync(Item(Adviser, "m2", 30));

        Assert.Equal([Item(Adviser, "m1", 10), Item(Adviser, "m2", 30)], (await Port.FindAsync(Adviser)).Items);
        Assert.Empty((await Port.FindAsync(Payer)).Items);
    }

    [Fact]
    public async Task Given_items_of_many_When_asked_what_is_due_Then_each_person_is_named_once_and_the_first_moment_is_known()
    {
        Assert.Null(await Port.NextDueAsync());
        await Port.PutAsync(Item(Payer, "m1", 20));
        await Port.PutAsync(Item(Payer, "m2", 20));
        await Port.PutAsync(Item(Adviser, "m1", 30));
        await Port.PutAsync(Item(new PersonId("zoe"), "m1", 31));

        Assert.Equal(Chain.Start.AddMinutes(20), await Port.NextDueAsync());
        Assert.Empty(await Port.FindDueAsync(Chain.Start.AddMinutes(19), 9));
        Assert.Equal([Adviser, Payer], await Port.FindDueAsync(Chain.Start.AddMinutes(30), 9));
        Assert.Equal([Adviser], await Port.FindDueAsync(Chain.Start.AddMinutes(60), 1));
    }

    [Fact]
    public async Task Given_items_When_some_are_taken_out_Then_the_others_stay_whether_or_not_they_were_there()
    {
        foreach (var id in Enumerable.Range(100, 130).Select(i => $"m{i}"))
            await Port.PutAsync(Item(Adviser, id, 5));
        await Port.PutAsync(Item(Payer, "m100", 5));

        await Port.RemoveAsync(Adviser, [.. Enumerable.Range(100, 129).Select(i => $"m{i}"), "stranger"]);
        await Port.RemoveAsync(Adviser, []);

        Assert.Equal(["m229"], (await Port.FindAsync(Adviser)).Items.Select(item => item.Id));
        Assert.Single((await Port.FindAsync(Payer)).Items);
    }

    [Fact]
    public async Task Given_a_mail_When_counted_twice_or_late_Then_it_counts_once()
    {
        Assert.Equal((0, null), Of(await Port.FindAsync(Adviser)));
        await Port.CountAsync(Adviser, 0, Chain.Start);
        await Port.CountAsync(Adviser, 0, Chain.Start.AddDays(1));
        Assert.Equal((1, Chain.Start), Of(await Port.FindAsync(Adviser)));

        await Port.CountAsync(Adviser, 1, Chain.Start.AddDays(1));
        await Port.CountAsync(Adviser, 0, Chain.Start.AddDays(2));
        Assert.Equal((2, Chain.Start.AddDays(1)), Of(await Port.FindAsync(Adviser)));
        Assert.Equal((0, null), Of(await Port.FindAsync(Payer)));

        static (int, DateTimeOffset?) Of(Basket basket) => (basket.Mails, basket.LastMail);
    }
}
