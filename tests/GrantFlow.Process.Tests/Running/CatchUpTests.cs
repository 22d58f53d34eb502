using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.GrantYears;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Tests.Running;

public sealed class CatchUpTests
{
    [Theory]
    [InlineData(1, "adviser: weekly-digest", "forumlead: reminder", "forumsecond: reminder")]
    [InlineData(7, "adviser: weekly-digest", "forumlead: overdue", "forumsecond: overdue")]
    [InlineData(31, "adviser: staff-lapsed", "forumlead: application-lapsed")]
    public async Task Given_an_application_and_nothing_ran_for_days_When_it_starts_again_Then_each_person_gets_one_message_that_is_true(int days, params string[] told)
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DrainAsync();
        // Two days before the deadline, at midnight: whatever the ladder holds until then was missed, and more after it.
        Assert.Equal(told, await RestartAsync(one, remains, London.Moment(new DateOnly(2026, 6, 24).AddDays(days), new(0, 0))));
    }

    [Theory]
    [InlineData(1, "forumlead: report-opens", "forumsignatory: claim-opens")]
    [InlineData(7, "adviser: weekly-digest", "forumlead: several-tasks", "forumsecond: reminder", "forumsignatory: claim-opens")]
    [InlineData(30, "adviser: weekly-digest", "forumlead: several-tasks", "forumsecond: several-tasks", "forumsignatory: claim-opens", "programmelead: escalation")]
    [InlineData(31, "adviser: weekly-digest", "forumlead: several-tasks", "forumsecond: several-tasks", "forumsignatory: claim-opens", "programmelead: escalation")]
    public async Task Given_much_is_owed_and_nothing_ran_for_days_When_it_starts_again_Then_each_person_gets_one_message_about_all(int days, params string[] told)
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.LiveToAutumnAsync(remains.Clock);
        Assert.Equal(told, await RestartAsync(one, remains, London.Moment(new DateOnly(2026, 9, 30).AddDays(days), new(0, 0))));
    }

    [Fact]
    public async Task Given_two_tasks_are_late_When_it_starts_again_Then_the_one_message_names_both_and_says_so()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.LiveToAutumnAsync(remains.Clock);
        await RestartAsync(one, remains, London.Moment(new(2026, 10, 30), new(0, 0)));
        var message = (await one.MailAsync()).First(mail => mail.ToAddress.StartsWith("forumlead@", StringComparison.Ordinal));
        Assert.Equal("Derby Parent Carer Forum: several tasks, the first by Mon 12 Oct", message.Subject);
        Assert.Contains(
            """
            - change and resend the report for quarter 1, late since 5pm on Monday 12 October 2026
            - send the report for quarter 2, late since 5pm on Thursday 29 October 2026
            """.ReplaceLineEndings("\n"), message.Text, StringComparison.Ordinal);
        Assert.Contains("<li style=\"margin-bottom:12px\">send the report for quarter 2, late since 5pm on Thursday 29 October 2026</li>", message.Html, StringComparison.Ordinal);
        Assert.Contains("https://grantflow.example/link/", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_pause_When_a_month_passes_Then_what_opens_is_announced_and_one_message_follows_the_pause()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.LiveToAutumnAsync(remains.Clock);
        await one.DoAsync(Installation.Staff(Role.Adviser), new PauseReminders(London.Moment(new(2026, 10, 16), new(0, 0)), await one.NoteAsync()));
        await one.DrainAsync();
        var before = (await one.MailAsync()).Count;
        await one.LiveUntilAsync(remains.Clock, London.Moment(new(2026, 10, 16), new(9, 0)));
        Assert.Equal(["adviser: weekly-digest", "adviser: weekly-digest", "forumlead: report-opens", "forumsignatory: claim-opens"], await one.SinceAsync(before));
        await one.LiveUntilAsync(remains.Clock, London.Moment(new(2026, 10, 16), new(12, 0)));
        Assert.Equal(
            ["adviser: weekly-digest", "adviser: weekly-digest", "forumlead: report-opens", "forumlead: several-tasks", "forumsecond: overdue", "forumsignatory: claim-opens"],
            await one.SinceAsync(before));
        await one.LiveUntilAsync(remains.Clock, London.Moment(new(2026, 10, 19), new(9, 0)));
        Assert.Contains("Derby Parent Carer Forum: the forum needs to change and resend the report for quarter 1, late since", (await one.MailAsync())[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Starts again at a moment outside sending hours, then goes on to eleven on a working day, and to the next mail of the day to staff.</summary>
    private static async Task<IReadOnlyList<string>> RestartAsync(Installation one, Remains remains, DateTimeOffset midnight)
    {
        var before = (await one.MailAsync()).Count;
        remains.Clock.Now = midnight;
        await one.DrainAsync();
        Assert.Empty(await one.SinceAsync(before));
        var day = Installation.NextWorkingDay(London.Date(midnight));
        remains.Clock.Now = London.Moment(day, new(11, 0));
        await one.DrainAsync();
        remains.Clock.Now = London.Moment(Installation.NextWorkingDay(day.AddDays(1)), new(8, 30));
        await one.DrainAsync();
        return await one.SinceAsync(before);
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
