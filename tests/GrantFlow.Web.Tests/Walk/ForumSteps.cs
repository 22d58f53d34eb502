using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Journeys;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>What people of a forum do on its pages, with plausible answers to whatever the pack asks.</summary>
public static class ForumSteps
{
    /// <summary>The smallest file that passes for a PDF.</summary>
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4 sample\n%%EOF\n");

    /// <summary>Opens the door with the newest link that was mailed to this address, and stays signed in.</summary>
    public static async Task<Browser> ForumBrowserAsync(this LocalRun run, string email)
    {
        var link = (await run.MailAsync(email)).SelectMany(mail => mail.Links).First(one => one.Contains("/link/", StringComparison.Ordinal));
        return await run.EnterByAsync(link, email);
    }

    /// <summary>The same, with a new link where the newest has ended.</summary>
    public static async Task<Browser> EnterAsync(this LocalRun run, string email)
    {
        var link = (await run.MailAsync(email)).SelectMany(mail => mail.Links).First(one => one.Contains("/link/", StringComparison.Ordinal));
        using (var old = await run.Browse().OpenAsync(link))
            if (old.Status == System.Net.HttpStatusCode.NotFound)
                await old.PressAsync("Send me a new link");
        return await run.ForumBrowserAsync(email);
    }

    /// <summary>Fills in every section of the form through its pages, agrees to the declaration and sends it; the receipt is open then.</summary>
    /// <param name="form">As in addresses: <c>application</c>, <c>report-1</c>, <c>claim</c>, <c>monitoring</c>.</param>
    /// <param name="overrides">Answers by question id, as typed.</param>
    public static async Task SendAsync(this LocalRun run, Browser browser, ForumYearId id, string form, params (string Question, string Value)[] overrides)
    {
        await run.FillInAsync(browser, id, form, overrides);
        await browser.OpenAsync($"/forum/{id}/form/{form}/check");
        await browser.PressAsync("Send to", ("declare", "yes"));
        Assert.True(browser.Path.EndsWith("/sent", StringComparison.Ordinal), $"{browser.Path}: {browser.Text}");
    }

    /// <summary>Fills in and saves every section, in order.</summary>
    public static async Task FillInAsync(this LocalRun run, Browser browser, ForumYearId id, string form, params (string Question, string Value)[] overrides)
    {
        foreach (var section in run.FormOf(id, form).Sections)
        {
            await browser.OpenAsync($"/forum/{id}/form/{form}/{section.Id}");
            if (!browser.Path.EndsWith(section.Id, StringComparison.Ordinal))
                throw new InvalidOperationException($"The section {section.Id} is not open: {browser.Path}, {browser.Text}");
            await browser.FillSectionAsync(section, overrides);
            if (browser.Path.EndsWith(section.Id, StringComparison.Ordinal))
                await browser.FillSectionAsync(section, overrides);
            Assert.False(browser.Path.EndsWith(section.Id, StringComparison.Ordinal), $"{section.Id}: {string.Join(" | ", browser.Errors)}");
        }
    }

    /// <summary>Answers every question of the section that the page asks, and presses Save and continue. Files already there are kept.</summary>
    public static Task<Browser> FillSectionAsync(this Browser browser, Section section, params (string Question, string Value)[] overrides)
    {
        var asked = section.Questions.Where(question => browser.Asks(question)).ToList();
        var given = overrides.ToDictionary(pair => pair.Question, pair => pair.Value);
        var fields = asked.SelectMany(question => Fields(question, browser, given.GetValueOrDefault(question.Id)));
        var files = asked.Where(question => question.Type == QuestionType.File && !browser.HasFile(question)).Select(question => (question.Id, $"{question.Id}.pdf", Pdf));
        return browser.PressAsync("Save and continue", [.. fields], [.. files]);
    }

    /// <summary>What the task list of the page says of this task.</summary>
    public static string StatusOf(this Browser browser, string task) =>
        browser.Page.QuerySelectorAll(".govuk-task-list__item")
            .First(item => (item.QuerySelector("a") ?? item.QuerySelector("div div"))!.TextContent == task)
            .QuerySelector(".govuk-task-list__status")!.TextContent.Trim();

    public static Form FormOf(this LocalRun run, ForumYearId id, string form) =>
        FormKey.Parse(form)!.FormIn(run.Service<Years>().PackOf(id).Programme);

    private static bool Asks(this Browser browser, Question question) => browser.Page.QuerySelector($"[name='{Control(question)}']") is not null;

    private static bool HasFile(this Browser browser, Question question) =>
        browser.Page.QuerySelectorAll("button[name=remove]").Any(button => button.GetAttribute("value")!.StartsWith($"{question.Id}:", StringComparison.Ordinal));

    private static string Control(Question question) => question.Type switch
    {
        QuestionType.Date => $"{question.Id}-day",
        QuestionType.BudgetTable => $"{question.Id}[0].item",
        _ => question.Id,
    };

    private static IEnumerable<(string, string)> Fields(Question question, Browser browser, string? given) => question.Type switch
    {
        QuestionType.File => [],
        QuestionType.Date => Parts(question.Id, given ?? "15/1/2026"),
        QuestionType.BudgetTable => Lines(question, browser),
        QuestionType.Number => [(question.Id, given ?? "25")],
        QuestionType.Money => [(question.Id, given ?? (question.Id == "requested" ? "17,500" : "8,000"))],
        QuestionType.YesNo => [(question.Id, given ?? (question.Id is "campaigning" or "plan-changed" ? "no" : "yes"))],
        QuestionType.Choice => [(question.Id, given ?? question.Options[0].Value)],
        _ => [(question.Id, given ?? (question.Id.Contains("email", StringComparison.Ordinal) ? "someone@derby.example" : "Words of the forum"))],
    };

    private static IEnumerable<(string, string)> Parts(string id, string date)
    {
        var parts = date.Split('/');
        return [($"{id}-day", parts[0]), ($"{id}-month", parts[1]), ($"{id}-year", parts[2])];
    }

    /// <summary>Two lines that add up to £17,500. Where actual spending is asked, planned lines that stand there already are kept.</summary>
    private static IEnumerable<(string, string)> Lines(Question question, Browser browser)
    {
        (string Item, string Planned, string Actual)[] lines = [("Training", "10,000", "5,000"), ("Meetings", "7,500", "3,000")];
        for (var index = 0; index < lines.Length; index++)
        {
            var there = browser.Page.QuerySelector($"[name='{question.Id}[{index}].item']")?.GetAttribute("value") is { Length: > 0 };
            if (!there || question.Columns == BudgetColumns.Planned)
            {
                yield return ($"{question.Id}[{index}].item", lines[index].Item);
                yield return ($"{question.Id}[{index}].planned", lines[index].Planned);
            }

            if (question.Columns == BudgetColumns.PlannedAndActual)
                yield return ($"{question.Id}[{index}].actual", lines[index].Actual);
        }
    }
}
