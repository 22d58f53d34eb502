using GrantFlow.Core;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.WholeYears;

/// <summary>Longer steps of a year, each through pages only, with links from the mailbox.</summary>
internal static class YearSteps
{
    public const string Lead = "lead@derby.example";
    public const string Signatory = "signatory@derby.example";
    public const string Director = "director@council.derby.example";

    /// <summary>Follows the link of the newest message of this template, as its reader would.</summary>
    public static async Task<Browser> FollowMailAsync(this LocalRun run, string to, string template)
    {
        var link = (await run.LatestMailAsync(to, template)).Links.First(one => one.Contains("/link/", StringComparison.Ordinal));
        return await run.EnterByAsync(link, to);
    }

    public static async Task SendFromMailAsync(this LocalRun run, ForumYearId id, string to, string template, string form, params (string, string)[] answers)
    {
        using var browser = await run.FollowMailAsync(to, template);
        await run.SendAsync(browser, id, form, answers);
    }

    public static async Task ForumSignsAsync(this LocalRun run, ForumYearId id)
    {
        using var browser = await run.FollowMailAsync(Signatory, "mou-to-sign");
        await browser.OpenAsync($"/forum/{id}/mou");
        await run.PressWithCodeAsync(browser, Signatory, "Sign the MOU", ("name", "Senior officer, Derby"), ("position", "Chair"), ("may-sign", "yes"), ("consent", "yes"));
        Assert.Empty(browser.Errors);
    }

    public static async Task AuthoritySignsAsync(this LocalRun run, ForumYearId id)
    {
        using var browser = await run.FollowMailAsync(Director, "mou-to-countersign");
        await browser.OpenAsync($"/authority/{id}/sign");
        await run.PressWithCodeAsync(browser, Director, "Sign the agreement", ("name", "Director, Derby"), ("position", "Director"), ("authority", "yes"), ("consent", "yes"));
        Assert.Empty(browser.Errors);
    }

    public static async Task GiveBankAsync(this LocalRun run, ForumYearId id, string template, string account)
    {
        using var browser = await run.FollowMailAsync(Lead, template);
        await browser.OpenAsync($"/forum/{id}/bank");
        await run.PressWithCodeAsync(browser, Lead, "Save the bank details", ("account-name", "Derby Parent Carer Forum"), ("sort-code", "30-94-30"), ("account-number", account));
        Assert.Empty(browser.Errors);
    }

    public static async Task ClaimAsync(this LocalRun run, ForumYearId id) =>
        await run.SendFromMailAsync(id, Signatory, "claim-opens", "claim");

    /// <summary>Opens a staff page of the forum year and tells what it says.</summary>
    public static async Task<string> ReadAsync(this LocalRun run, ForumYearId id, string page = "")
    {
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync(id, page);
        return browser.Text;
    }

    /// <summary>Presses what must be refused, and tells why it was.</summary>
    public static async Task<string> RefusedAsync(this LocalRun run, ForumYearId id, string persona, string page, string button, params (string, string)[] fields)
    {
        using var browser = await run.StaffAsync(persona);
        await browser.OpenAsync(id, page);
        await browser.PressAsync(button, fields);
        return Assert.Single(browser.Errors);
    }

    public static async Task<int> CountMailAsync(this LocalRun run, string to, string template) =>
        (await run.MailAsync(to)).Count(mail => mail.Template == template);
}
