using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Tests.Walk;

public sealed class StagesTests
{
    [Fact]
    public async Task Given_an_invitation_When_people_do_their_part_Then_the_first_payment_is_made()
    {
        await using var run = await LocalRun.StartAsync();
        var state = await run.StateAsync(await run.ToPaidAsync());
        Assert.Equal((Stage.Awarded, Stage.MouComplete, Stage.TranchePaid), (state.Stage, state.Mou.Stage, state.First.Stage));
    }
}
