using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Admin;

public sealed class MoneyTests
{
    [Fact]
    public async Task Bank_details_are_masked_for_readers_and_whole_for_whoever_checks_them()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await run.GiveBankAsync(id);
        using var auditor = await run.StaffAsync("auditor");
        using var officer = await run.StaffAsync("grants-officer");

        await auditor.OpenAsync(id, "bank");
        await officer.OpenAsync(id, "bank");

        Assert.DoesNotContain("00733445", auditor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("••••3445", auditor.Text, StringComparison.Ordinal);
        Assert.Contains("00733445", officer.Text, StringComparison.Ordinal);
        await run.VerifyBankAsync(id);
        Assert.Equal(Stage.BankVerified, (await run.StateAsync(id)).Bank.Stage);
    }

    [Fact]
    public async Task Whoever_enters_bank_details_cannot_verify_them()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await run.StaffAsync("grants-officer");

        await browser.OpenAsync(id, "bank");
        await browser.PressAsync("Save bank details", ("account-name", "Derby forum"), ("sort-code", "12"), ("account-number", "1234567"));
        Assert.Equal(2, browser.Errors.Count);
        Assert.Equal("Derby forum", browser.Page.QuerySelector("input[name=account-name]")!.GetAttribute("value"));
        await browser.PressAsync("Save bank details", ("sort-code", "30-94-30"), ("account-number", "00733445"));
        Assert.Empty(browser.Errors);

        await browser.OpenAsync(id, "bank");
        Assert.DoesNotContain("The details are right", browser.Text, StringComparison.Ordinal);
        Assert.Contains("a colleague must check them", browser.Text, StringComparison.Ordinal);
        var details = (await run.StateAsync(id)).Bank.Details!.Value.Value;
        await browser.ForceAsync($"/staff/forum-years/{id}/bank?handler=Verify", ("details", details));
        Assert.Contains("a colleague must check them", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.StepAsync(id, "approver-1", "bank", "The details are right");
    }

    [Fact]
    public async Task Post_Query_asks_the_forum_for_its_details_again()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await run.GiveBankAsync(id);

        await run.StepAsync(id, "grants-officer", "bank", "Ask the forum again", ("query-note", "The name does not match"));

        Assert.Equal(Stage.BankMissing, (await run.StateAsync(id)).Bank.Stage);
    }

    [Fact]
    public async Task The_award_is_prefilled_shows_its_split_and_is_refused_above_what_was_asked()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        using var browser = await run.StaffAsync("grants-officer");

        await browser.OpenAsync(id, "award");
        Assert.Equal("17,500", browser.Page.QuerySelector("input[name=amount]")!.GetAttribute("value"));
        Assert.Contains("£8,750", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Show the two payments", ("amount", "10,000"));
        Assert.Contains("£5,000", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Make the award", ("amount", "20,000"));
        Assert.Contains("£17,500", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.PressAsync("Make the award", ("amount", "lots"));
        Assert.Equal(["Enter an amount in pounds, like 8,750"], browser.Errors);
        await run.AwardAsync(id, "10,000");

        Assert.Equal(Money.Pounds(10_000), (await run.StateAsync(id)).Award!.Amount);
    }

    [Fact]
    public async Task An_award_before_the_MOU_is_complete_is_refused_by_the_gate_that_the_page_shows_red()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var browser = await run.StaffAsync("grants-officer");

        await browser.OpenAsync(id, "award");
        Assert.Contains("Not met", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Make the award");

        Assert.Contains("The MOU is not complete", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_who_reviewed_cannot_release_and_another_can()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToAwardedAsync();
        await run.MoveClockAsync("2026-04-13T10:00");
        using var reviewer = await run.StaffAsync("approver-1");

        await reviewer.OpenAsync(id, "payments/first");
        Assert.Contains("another approver must release", reviewer.Text, StringComparison.Ordinal);
        await reviewer.ForceAsync($"/staff/forum-years/{id}/payments/first?handler=Release");
        Assert.Contains("another approver must release", Assert.Single(reviewer.Errors), StringComparison.Ordinal);

        await run.ReleaseAsync(id, "first");
        using var payer = await run.StaffAsync("payer");
        await payer.OpenAsync(id, "payments/first");
        await payer.PressAsync("Record the payment", ("reference", "£$%"));
        Assert.Contains("letters, digits", Assert.Single(payer.Errors), StringComparison.Ordinal);
        await run.PayAsync(id, "first", "PCF-0001");
        Assert.Equal(Money.Pounds(8_750), (await run.StateAsync(id)).Paid);
    }

    [Fact]
    public async Task Whoever_released_a_payment_cannot_pay_it()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToAwardedAsync();
        await run.MoveClockAsync("2026-04-13T10:00");
        await run.DoAsync(id, Actor.Staff(new PersonId("payer"), Proof.Persona, Role.Approver), new ReleaseTranche(Tranche.First));
        using var browser = await run.StaffAsync("payer");

        await browser.OpenAsync(id, "payments/first");
        Assert.DoesNotContain("Record the payment", browser.Text, StringComparison.Ordinal);
        await browser.ForceAsync($"/staff/forum-years/{id}/payments/first?handler=Pay", ("reference", "PCF-1"));

        Assert.Contains("You released this payment", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_payment_shows_its_gates_and_the_sum_and_is_released_when_they_hold()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.StepAsync(id, "grants-officer", "prior-year", "Record", ("monitoring", "Outstanding"), ("underspend", "1,250"));
        await run.MoveClockAsync("2026-07-15T10:00");
        await run.SendFormAsync(id, FormKey.Report(1), Stages.Lead);
        await run.AcceptReportAsync(id, 1);
        await run.MoveClockAsync("2026-10-05T10:00");
        await run.SendFormAsync(id, new FormKey(FormKind.Claim), Stages.Signatory);
        using var browser = await run.StaffAsync("approver-2");

        await browser.OpenAsync(id, "payments/second");
        Assert.Contains("£7,500", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Release £");
        Assert.Contains("monitoring return is not approved", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.StepAsync(id, "grants-officer", "prior-year", "Record", ("monitoring", "Settled"));
        await run.ReleaseAsync(id, "second");
        await run.PayAsync(id, "second", "PCF-0002");

        Assert.Equal(Money.Pounds(16_250), (await run.StateAsync(id)).Paid);
        await browser.OpenAsync(id, "claim");
        Assert.Equal("Claim of the second payment", browser.Heading);
    }

    [Fact]
    public async Task An_underspend_above_the_second_payment_is_decided_with_a_reason()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.StepAsync(id, "grants-officer", "prior-year", "Record", ("underspend", "9,000"));
        using var browser = await run.StaffAsync("approver-2");

        await browser.OpenAsync(id, "underspend");
        await browser.PressAsync("Decide", ("deduct", "9,000"), ("note", "All of it"));
        Assert.Contains("£8,750", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await run.StepAsync(id, "approver-2", "underspend", "Decide", ("deduct", "4,000"), ("note", "Half of it"));

        Assert.Equal(Money.Pounds(4_000), (await run.StateAsync(id)).DecidedDeduction);
        await browser.OpenAsync(id, "payments/second");
        Assert.Contains("£4,750", browser.Text, StringComparison.Ordinal);
    }
}

internal static class BankSteps
{
    public static async Task GiveBankAsync(this LocalRun run, ForumYearId id) =>
        Assert.Null((await run.Service<BankDesk>().GiveAsync(id, Stages.Lead, new("Derby Parent Carer Forum", "30-94-30", "00733445"), new CommandId("bank"))).Why);
}
