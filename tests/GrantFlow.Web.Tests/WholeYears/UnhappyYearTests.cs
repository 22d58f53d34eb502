using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Tests.Walk;
using static GrantFlow.Web.Tests.WholeYears.YearSteps;

namespace GrantFlow.Web.Tests.WholeYears;

public sealed class UnhappyYearTests
{
    private const string Adviser = "adviser-east-midlands";

    [Fact]
    public async Task Returned_extended_declined_and_reissued_reported_late_bank_changed_and_underspent_beyond_the_second_payment()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.InviteDerbyAsync(new PriorYear(PriorMonitoring.Outstanding, Money.Pounds(9_000)));

        await ReturnedAndExtendedAsync(run, id);
        await DeclinedAndReissuedAsync(run, id);
        await FirstPaymentAsync(run, id);
        await LateReportAsync(run, id);
        await ChangedBankAsync(run, id);
        await UnderspentAsync(run, id);
        await EndAsync(run, id);
    }

    private static async Task ReturnedAndExtendedAsync(LocalRun run, ForumYearId id)
    {
        await run.SendFromMailAsync(id, Lead, "invitation", "application");
        var section = run.FormOf(id, "application").Sections[0].Id;
        await run.StepAsync(id, Adviser, "application", "Send back to the forum", ("sections", section), ("return-note", "Say which families you reach."));
        Assert.Contains("Say which families you reach.", (await run.LatestMailAsync(Lead, "changes-requested")).Text, StringComparison.Ordinal);

        var obligation = (await run.StateAsync(id)).Obligations.Single().Id;
        await run.StepAsync(id, Adviser, $"deadlines/{obligation.Value.ToLowerInvariant()}", "Move the deadline",
            ("due-day", "15"), ("due-month", "4"), ("due-year", "2026"), ("extend-note", "The lead was ill."));
        Assert.Contains("Wednesday 15 April 2026", (await run.LatestMailAsync(Lead, "deadline-extended")).Text, StringComparison.Ordinal);

        await run.MoveClockAsync("2026-04-10T10:30");
        Assert.Equal(0, await run.CountMailAsync(Lead, "overdue"));
        await run.SendFromMailAsync(id, Lead, "changes-requested", "application");
        await run.ApproveAsync(id);
    }

    private static async Task DeclinedAndReissuedAsync(LocalRun run, ForumYearId id)
    {
        await run.ForumSignsAsync(id);
        using (var director = await run.FollowMailAsync(Director, "mou-to-countersign"))
        {
            await director.OpenAsync($"/authority/{id}/decline");
            await director.PressAsync("Decline this version", ("reason", "Our name has changed."), ("sure", "yes"));
            Assert.Empty(director.Errors);
        }

        Assert.Contains("Our name has changed.", (await run.LatestMailAsync(Signatory, "mou-declined")).Text, StringComparison.Ordinal);
        await run.StepAsync(id, Adviser, "mou", "Issue a new version", ("reason", "The council has a new name."));
        await run.ForumSignsAsync(id);
        await run.AuthoritySignsAsync(id);
        Assert.Equal((Stage.MouComplete, 2), ((await run.StateAsync(id)).Mou.Stage, (await run.StateAsync(id)).Mou.Version));
    }

    private static async Task FirstPaymentAsync(LocalRun run, ForumYearId id)
    {
        await run.GiveBankAsync(id, "bank-details-needed", "00733445");
        await run.VerifyBankAsync(id);
        await run.AwardAsync(id);
        await run.ReleaseAsync(id, "first");
        await run.PayAsync(id, "first", "PCF-2026-0003");
    }

    private static async Task LateReportAsync(LocalRun run, ForumYearId id)
    {
        await run.MoveClockAsync("2026-09-15T10:30");
        Assert.True(await run.CountMailAsync(Lead, "overdue") > 0);
        Assert.True(await run.CountMailAsync("programme-lead@contact.example", "escalation") > 0);
        Assert.Contains("overdue", await run.ReadAsync(id), StringComparison.OrdinalIgnoreCase);
        await run.SendFromMailAsync(id, Lead, "report-opens", "report-1");
        var section = run.FormOf(id, "report-1").Sections[0].Id;
        await run.ReturnReportAsync(id, 1, section, "Which meetings were these?");
        await run.SendFromMailAsync(id, Lead, "report-returned", "report-1");
        await run.AcceptReportAsync(id, 1);
    }

    private static async Task ChangedBankAsync(LocalRun run, ForumYearId id)
    {
        await run.MoveClockAsync("2026-10-06T10:30");
        await run.GiveBankAsync(id, "report-opens", "11733445");
        Assert.Equal(2, await run.CountMailAsync(Signatory, "bank-change-noticed"));
        await run.SendFromMailAsync(id, Lead, "report-opens", "report-2");
        await run.ClaimAsync(id);
        var refusal = await run.RefusedAsync(id, "approver-2", "payments/second", "Release £");
        Assert.Contains("bank details are not verified", refusal, StringComparison.Ordinal);
        Assert.Contains("monitoring return is not approved", refusal, StringComparison.Ordinal);
        Assert.Contains("underspend is larger", refusal, StringComparison.Ordinal);
        await run.StepAsync(id, "grants-officer", "bank", "Ask the forum again", ("query-note", "The name does not match."));
        await run.GiveBankAsync(id, "bank-queried", "22733445");
        await run.VerifyBankAsync(id);
    }

    private static async Task UnderspentAsync(LocalRun run, ForumYearId id)
    {
        await run.StepAsync(id, "grants-officer", "prior-year", "Record", ("monitoring", "Settled"), ("underspend", "9,000"));
        await run.StepAsync(id, "approver-1", "underspend", "Decide", ("deduct", "8,000"), ("note", "The rest is repaid by cheque."));
        await run.ReleaseAsync(id, "second");
        await run.PayAsync(id, "second", "PCF-2026-0004");
        Assert.Contains("£750", (await run.LatestMailAsync(Lead, "payment-sent")).Text, StringComparison.Ordinal);
        await run.AcceptReportAsync(id, 2);
    }

    private static async Task EndAsync(LocalRun run, ForumYearId id)
    {
        await run.MoveClockAsync("2027-04-06T10:30");
        var waived = (await run.StateAsync(id)).Obligations.First(obligation => obligation.Quarter == 3).Id;
        await run.StepAsync(id, "grants-officer", $"deadlines/{waived.Value.ToLowerInvariant()}", "Waive the report", ("waive-note", "The yearly return covers it."));
        await run.SendFromMailAsync(id, Lead, "several-tasks", "report-4");
        await run.AcceptReportAsync(id, 4);
        await run.SendFromMailAsync(id, Lead, "several-tasks", "monitoring", ("spent-total", "9,000"), ("underspend", "8,500"));
        await run.StepAsync(id, Adviser, "monitoring", "Send back to the forum",
            ("sections", run.FormOf(id, "monitoring").Sections[0].Id), ("return-note", "Please add the receipts."));
        await run.SendFromMailAsync(id, Lead, "monitoring-returned", "monitoring", ("spent-total", "9,200"), ("underspend", "8,300"));
        await run.ApproveMonitoringAsync(id);
        await run.CloseYearAsync(id);
        var state = await run.StateAsync(id);
        Assert.Equal(Stage.Closed, state.Stage);
        Assert.Equal(Money.Pounds(9_500), state.Paid);
        Assert.Empty(state.Obligations);
    }
}
