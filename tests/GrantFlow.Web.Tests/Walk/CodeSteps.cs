namespace GrantFlow.Web.Tests.Walk;

/// <summary>What people do with codes: press, look into their mail, type what stands there.</summary>
public static class CodeSteps
{
    /// <summary>The newest code that was mailed to this address, as it stands in the mail.</summary>
    public static async Task<string> CodeAsync(this LocalRun run, string email) => CodeIn((await run.LatestMailAsync(email, "code")).Text);

    /// <summary>The code in a message’s text: the paragraph of two groups.</summary>
    public static string CodeIn(string text) => text.Split('\n').Select(line => line.Trim('*', ' ', '\r')).First(line => line.Length == 9 && line[4] == ' ' && !line.Any(char.IsAsciiLetterLower));

    /// <summary>From the page of a link into the session, through the code where one is asked.</summary>
    public static async Task<Browser> EnterAsync(this LocalRun run, Browser browser, string email)
    {
        await browser.PressAsync("Continue");
        if (browser.Path == "/code")
            await browser.PressAsync("Continue", ("code", await run.CodeAsync(email)));
        return browser;
    }

    /// <summary>Opens the link and enters.</summary>
    public static async Task<Browser> EnterByAsync(this LocalRun run, string link, string email) =>
        await run.EnterAsync(await run.Browse().OpenAsync(link), email);

    /// <summary>Fills in the page, has a code sent, and gives it with the rest.</summary>
    public static async Task<Browser> PressWithCodeAsync(this LocalRun run, Browser browser, string email, string button, params (string Name, string Value)[] fields)
    {
        var code = await run.AskCodeAsync(browser, email, fields);
        return await browser.PressAsync(button, [.. fields, ("code", code)]);
    }

    /// <summary>Has a code sent from a page that needs one; the page then has its field.</summary>
    public static async Task<string> AskCodeAsync(this LocalRun run, Browser browser, string email, params (string Name, string Value)[] fields)
    {
        await browser.PressAsync("Send me a code", fields);
        Assert.NotNull(browser.Page.QuerySelector("input[name=code]"));
        return await run.CodeAsync(email);
    }
}
