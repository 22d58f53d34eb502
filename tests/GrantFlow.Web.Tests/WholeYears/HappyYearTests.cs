using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Tests.Walk;
using static GrantFlow.Web.Tests.WholeYears.YearSteps;

namespace GrantFlow.Web.Tests.WholeYears;

public sealed class HappyYearTests
{
    [Fact]
    public async Task One_forums_year_from_the_invitation_in_the_mailbox_to_closed_through_pages_only()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync(new PriorYear(PriorMonitoring.Settled, Money.Pounds(1_000)));

        await run.SendFromMailAsync(id, Lead, "invitation", "application");
        await run.ApproveAsync(id);
        await run.ForumSignsAsync(id);
        await run.AuthoritySignsAsync(id);
        await run.GiveBankAsync(id, "bank-details-needed", "00733445");
        await run.VerifyBankAsync(id);
        await run.AwardAsync(id);
        Assert.Contains("1 April 2026", await run.RefusedAsync(id, "approver-2", "payments/first", "Release £"), StringComparison.Ordinal);

        await run.MoveClockAsync("2026-04-13T10:30");
        await run.ReleaseAsync(id, "first");
        await run.PayAsync(id, "first", "PCF-2026-0001");
        Assert.Contains("£8,750", (await run.LatestMailAsync(Lead, "payment-sent")).Text, StringComparison.Ordinal);

        await run.MoveClockAsync("2026-07-06T10:30");
        await run.SendFromMailAsync(id, Lead, "report-opens", "report-1");
        await run.AcceptReportAsync(id, 1);

        await run.MoveClockAsync("2026-10-05T10:30");
        await run.SendFromMailAsync(id, Lead, "report-opens", "report-2");
        await run.AcceptReportAsync(id, 2);
        await run.ClaimAsync(id);
        await run.ReleaseAsync(id, "second");
        await run.PayAsync(id, "second", "PCF-2026-0002");
        Assert.Contains("£7,750", (await run.LatestMailAsync(Lead, "payment-sent")).Text, StringComparison.Ordinal);

        await run.MoveClockAsync("2027-01-05T10:30");
        await run.SendFromMailAsync(id, Lead, "report-opens", "report-3");
        await run.AcceptReportAsync(id, 3);
        await run.MoveClockAsync("2027-04-06T10:30");
        await run.SendFromMailAsync(id, Lead, "several-tasks", "report-4");
        await run.AcceptReportAsync(id, 4);
        await run.SendFromMailAsync(id, Lead, "several-tasks", "monitoring", ("spent-total", "17,000"), ("underspend", "500"));
        await run.ApproveMonitoringAsync(id);
        await run.CloseYearAsync(id);

        var state = await run.StateAsync(id);
        Assert.Equal(Stage.Closed, state.Stage);
        Assert.Equal(Money.Pounds(16_500), state.Paid);
        Assert.Equal(Money.Pounds(500), state.Monitoring.Underspend);
        Assert.Empty(state.Obligations);
        Assert.Equal(1, await run.CountMailAsync(Lead, "year-closed"));
        Assert.Equal(0, await run.CountMailAsync(Lead, "overdue"));
    }
}
