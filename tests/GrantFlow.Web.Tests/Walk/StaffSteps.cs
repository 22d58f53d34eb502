using GrantFlow.Core;
using GrantFlow.Local.Hosting;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>What staff do on their pages, each step by the persona whose work it is. A step that is refused fails the test.</summary>
public static class StaffSteps
{
    public static Task ApproveAsync(this LocalRun run, ForumYearId id, string persona = "approver-1") =>
        run.StepAsync(id, persona, "application", "Approve the application");

    public static Task AwardAsync(this LocalRun run, ForumYearId id, string amount = "17,500", string persona = "grants-officer") =>
        run.StepAsync(id, persona, "award", "Make the award", ("amount", amount));

    public static Task VerifyBankAsync(this LocalRun run, ForumYearId id, string persona = "grants-officer") =>
        run.StepAsync(id, persona, "bank", "The details are right");

    /// <param name="which"><c>first</c> or <c>second</c>.</param>
    public static Task ReleaseAsync(this LocalRun run, ForumYearId id, string which, string persona = "approver-2") =>
        run.StepAsync(id, persona, $"payments/{which}", "Release £");

    public static Task PayAsync(this LocalRun run, ForumYearId id, string which, string reference, string persona = "payer") =>
        run.StepAsync(id, persona, $"payments/{which}", "Record the payment", ("reference", reference));

    public static Task AcceptReportAsync(this LocalRun run, ForumYearId id, int quarter, string persona = "adviser-east-midlands") =>
        run.StepAsync(id, persona, $"reports/{quarter}", "Accept the report");

    public static Task ReturnReportAsync(this LocalRun run, ForumYearId id, int quarter, string section, string note, string persona = "adviser-east-midlands") =>
        run.StepAsync(id, persona, $"reports/{quarter}", "Send back to the forum", ("sections", section), ("return-note", note));

    public static Task AgreePlanAsync(this LocalRun run, ForumYearId id, string persona = "adviser-east-midlands") =>
        run.StepAsync(id, persona, "plan", "Agree the new plan");

    /// <summary>With the underspend that the page works out.</summary>
    public static Task ApproveMonitoringAsync(this LocalRun run, ForumYearId id, string persona = "adviser-east-midlands") =>
        run.StepAsync(id, persona, "monitoring", "Approve the return");

    public static Task CloseYearAsync(this LocalRun run, ForumYearId id, string persona = "grants-officer") =>
        run.StepAsync(id, persona, "close", "Close the year");

    public static async Task<Browser> StaffAsync(this LocalRun run, string persona) => await run.Browse().SignInAsync(persona);

    public static Task<Browser> OpenAsync(this Browser browser, ForumYearId id, string page) =>
        browser.OpenAsync($"/staff/forum-years/{id}/{page}".TrimEnd('/'));

    /// <summary>Opens a page of the forum year, fills it in, presses, and looks for the notice.</summary>
    public static async Task StepAsync(this LocalRun run, ForumYearId id, string persona, string page, string button, params (string Name, string Value)[] fields)
    {
        using var browser = await run.StaffAsync(persona);
        await browser.OpenAsync(id, page);
        await browser.PressAsync(button, fields);
        Assert.Empty(browser.Errors);
        Assert.NotNull(browser.Page.QuerySelector(".govuk-notification-banner--success"));
        await run.Service<Pump>().DrainAsync();
    }

    /// <summary>Posts what no button of this person’s pages would: the sign-out form, sent elsewhere, carries their token.</summary>
    public static async Task<Browser> ForceAsync(this Browser browser, string address, params (string Name, string Value)[] fields)
    {
        var form = browser.Page.QuerySelector("#sign-out")!;
        form.SetAttribute("action", address);
        var all = fields.Any(field => field.Name == "command") ? fields : [("command", Guid.NewGuid().ToString("N")), .. fields];
        foreach (var (name, value) in all)
        {
            var input = browser.Page.CreateElement("input");
            input.SetAttribute("name", name);
            input.SetAttribute("value", value);
            form.AppendChild(input);
        }

        return await browser.PressAsync("Sign out");
    }
}
