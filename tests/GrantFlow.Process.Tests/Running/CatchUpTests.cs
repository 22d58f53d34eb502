using GrantFlow.Core;
using GrantFlow.Core.GrantYears;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Tests.Running;

public sealed class CatchUpTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(31)]
    public async Task Given_nothing_ran_for_days_When_it_starts_again_Then_each_person_gets_one_message_of_a_ladder(int days)
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DrainAsync();
        // Two days before the deadline, at midnight: whatever the ladder holds until then was missed, and more after it.
        remains.Clock.Now = London.Moment(new(2026, 6, 24), new(0, 0)).AddDays(days);
        var before = await one.MailAsync();
        await one.DrainAsync();
        Assert.DoesNotContain(await one.MailAsync(), message => message.At == remains.Clock.Now && message.Template is "reminder" or "last-day" or "overdue" or "escalation");

        remains.Clock.Now = London.Moment(Installation.NextWorkingDay(London.Date(remains.Clock.Now)), new(11, 0));
        await one.DrainAsync();
        var late = (await one.MailAsync()).Take((await one.MailAsync()).Count - before.Count).ToList();
        Assert.NotEmpty(late);
        Assert.All(late.GroupBy(message => message.ToAddress), messages => Assert.Single(messages));
    }

    [Fact]
    public async Task Given_an_open_grant_year_When_its_milestones_pass_Then_they_are_recorded_and_it_closes_once_all_are_done()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        var years = one.Service<GrantYears>();
        Assert.Null((await years.OpenAsync("2026-27", Actor.System)).Why);
        Assert.Equal(PackMatch.Same, years.Match("2026-27", await years.LoadAsync("2026-27")));
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        remains.Clock.Now = London.Moment(new(2026, 7, 2), new(9, 0));
        await one.DrainAsync();
        Assert.Equal([Milestone.ApplicationsClose, Milestone.FirstReturn], (await years.LoadAsync("2026-27")).Reached);
        Assert.Equal("ForumYearsUnfinished", (await years.CloseAsync("2026-27", Actor.System)).Why?.Name);
        remains.Clock.Now = London.Moment(new(2027, 8, 2), new(11, 0));
        await one.DrainAsync();
        Assert.Null((await years.CloseAsync("2026-27", Actor.System)).Why);
        Assert.Equal(GrantYearStage.Closed, (await years.LoadAsync("2026-27")).Stage);
    }
}
