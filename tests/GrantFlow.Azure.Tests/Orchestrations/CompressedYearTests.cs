using GrantFlow.Core.GrantYears;
using GrantFlow.Functions.Orchestrations;
using GrantFlow.Local.Simulation;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using Microsoft.DurableTask.Client;

namespace GrantFlow.Azure.Tests.Orchestrations;

/// <summary>A whole grant year of some forums, whose people act as they like, and in which everything that time asks is done by the
/// app's own orchestrations. It goes as if every signal and timer were lost: the sweep alone wakes whatever is due.</summary>
public sealed class CompressedYearTests : IAsyncLifetime
{
    private const int Forums = 4;

    private Year year = null!;
    private Hub hub = null!;

    public async ValueTask InitializeAsync()
    {
        year = await Year.BeginAsync();
        hub = await Hub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await year.DisposeAsync();
    }

    [Fact]
    public async Task Given_a_grant_year_When_its_days_pass_Then_it_opens_runs_and_closes_by_itself()
    {
        await using var worker = await HubWorker.StartAsync(hub, year.World.Services);
        var world = year.World;
        await year.SweepAsync(hub);

        await new Run(world, Year.Casts(Forums), AdvanceAsync).PassAsync(world.Pack.Programme.Timetable.YearCloses.AddDays(60), _ => { });

        var done = await hub.Client.WaitForInstanceCompletionAsync(Instances.Of(Year.Name), TestContext.Current.CancellationToken);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        var record = await world.Get<GrantYears>().LoadAsync(Year.Name);
        Assert.Equal(GrantYearStage.Closed, record.Stage);
        Assert.Equal(Enum.GetValues<Milestone>().Length, record.Reached.Length);
        foreach (var cast in Year.Casts(Forums))
        {
            Assert.True((await world.Desks.ForumYears.LoadAsync(cast.Id)).IsOver, cast.Id.Value);
            Assert.All(await year.MessagesAsync(cast.Id.Value), message => Assert.Equal(MessageState.Delivered, message.State));
        }

        Assert.Empty(await world.Store.FindDueAsync(world.Clock.GetUtcNow(), 100));
    }

    private async Task AdvanceAsync(string record, CancellationToken cancel)
    {
        await year.SweepAsync(hub);
        await year.SettledAsync(record);
    }
}
