using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Commands;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Records;

namespace GrantFlow.Simulation.Tests;

/// <summary>What must hold of every forum year, whatever happened in it.</summary>
public class WholeYearTests
{
    [Fact]
    public async Task Given_a_whole_year_When_it_is_over_Then_money_adds_up_and_every_chain_holds()
    {
        var cancel = TestContext.Current.CancellationToken;
        var pack = ShippedPacks.Read(ShippedPacks.Latest, TextWriter.Null);
        using var database = SqliteDatabase.OpenThrowAway();
        var documents = new SqliteDocumentStore(database);
        await using var world = await World.BuildAsync(database, documents, pack, 3, Mailbox.CountedOnly, new Uri("http://127.0.0.1:5080/"));
        var casts = Area.ReadShipped().Take(30).Select(area => Cast.Of(area, pack.Programme.GrantYear)).ToList();
        await new Run(world, casts).PassAsync(London.Moment(new DateOnly(2027, 8, 31), new TimeOnly(12, 0)), _ => { }, cancel);

        foreach (var cast in casts)
        {
            var state = await world.Desks.ForumYears.LoadAsync(cast.Id, cancel);
            Check(state, pack.Programme.Award.Ceiling, await PaidInEventsAsync(world, cast.Id));
        }

        var report = await new Verification(world.Store, documents).RunAsync(new HashSet<ContentHash>(), cancel);
        Assert.Empty(report.Breaks);
        Assert.Empty(await world.Store.ListDeadEffectsAsync(null, 10, cancel));
    }

    private static void Check(ForumYear state, Money ceiling, Money paidInEvents)
    {
        var award = state.Award?.Amount ?? Money.Zero;
        Assert.True(award <= ceiling, $"{state.Id} was awarded {award}");
        Assert.True(state.Paid <= award, $"{state.Id} was paid {state.Paid} of {award}");
        Assert.Equal(paidInEvents, state.Paid);
        if (state.Award is { } made)
            Assert.Equal(made.Amount, made.First + made.Second);
        if (state.Second.Stage == Stage.TranchePaid)
            Assert.Equal(SecondLessUnderspend(state), state.Second.Amount);
        if (state.Stage == Stage.Closed)
            Assert.Empty(state.Obligations);
        Assert.True(state.Monitoring.Underspend is not { } left || left <= state.Paid, $"{state.Id} has more left than it was paid");
    }

    private static Money SecondLessUnderspend(ForumYear state)
    {
        var deduction = state.DecidedDeduction ?? state.Prior.Underspend;
        return deduction > state.Award!.Second ? Money.Zero : state.Award.Second - deduction;
    }

    private static async Task<Money> PaidInEventsAsync(World world, ForumYearId id)
    {
        var sum = Money.Zero;
        await foreach (var recorded in world.Store.ReadEventsAsync(id.Value))
            if (EventRecords.Read(recorded).Event is TranchePaid paid)
                sum += paid.Amount;
        return sum;
    }
}
