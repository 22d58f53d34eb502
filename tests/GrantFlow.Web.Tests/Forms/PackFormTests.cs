using System.Text;
using AngleSharp.Html.Dom;
using GrantFlow.Core.Forms;
using GrantFlow.Web.Forms;
using GrantFlow.Web.Tests.Components;
using GrantFlow.Web.Tests.Fixtures;

namespace GrantFlow.Web.Tests.Forms;

public sealed class PackFormTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a policy");

    private static readonly Dictionary<string, string> Filled = new()
    {
        ["forum-name"] = "Derby ‘Voices’ & <friends>",
        ["outcomes"] = "More parents\nspeak at meetings",
        ["parents"] = "1,250",
        ["requested"] = "£900.50",
        ["ratified-day"] = "1",
        ["ratified-month"] = "4",
        ["ratified-year"] = "2026",
        ["hosted"] = "no",
        ["legal-form"] = "cic",
        ["plan[0].item"] = "Hall",
        ["plan[0].planned"] = "600",
        ["plan[0].actual"] = "580",
        ["plan[1].item"] = "Travel",
        ["plan[1].planned"] = "300.50",
        ["plan[1].actual"] = "10",
        ["plan[2].item"] = "",
        ["plan[2].planned"] = "",
        ["plan[2].actual"] = "",
    };

    private FixtureSite site = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await FixtureSite.StartAsync();
        browser = site.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    private Task<IHtmlDocument> SendAsync(IReadOnlyDictionary<string, string> fields, params (string, string, byte[])[] files) =>
        browser.SendAsync("/pack-form", fields, files);

    private static Dictionary<string, string> With(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(Filled);
        foreach (var (name, value) in changes)
            fields[name] = value;
        return fields;
    }

    private static IEnumerable<string?> Values(IHtmlDocument page, string part) =>
        page.QuerySelectorAll($"input[name$='].{part}']").Select(input => input.GetAttribute("value"));

    private static IEnumerable<string> Errors(IHtmlDocument page) => page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent);

    [Fact]
    public async Task Get_EmptyForm_IsSoundAndShowsBlankLines()
    {
        var page = await browser.GetAsync("/pack-form");

        PageChecks.IsSound(page);
        Assert.Equal(["", "", ""], Values(page, "item"));
        Assert.Equal("Say what will change. Write 20 words or fewer.", page.GetElementById("outcomes-hint")!.TextContent);
        Assert.Equal("numeric", page.GetElementById("parents")!.GetAttribute("inputmode"));
        Assert.Equal("Evidence (optional)", page.QuerySelector("label[for=evidence]")!.TextContent);
    }

    [Fact]
    public async Task Post_EveryKindOfAnswer_ComesBackInTheFieldsAndInTheAnswers()
    {
        var page = await SendAsync(Filled, ("evidence", "policy.pdf", Pdf));

        Assert.Empty(Errors(page));
        var answers = site.Saved.Answers;
        Assert.Equal("2026-04-01", answers.Text("ratified"));
        Assert.Equal([new BudgetLine("Hall", "600", "580"), new BudgetLine("Travel", "300.50", "10")], answers.Lines("plan"));
        foreach (var (name, value) in Filled.Where(field => field.Key is not ("hosted" or "legal-form" or "outcomes")))
            Assert.Equal(value, page.QuerySelector($"[name='{name}']")!.GetAttribute("value"));
        Assert.Equal(Filled["outcomes"], page.GetElementById("outcomes")!.TextContent);
        Assert.Equal(["no", "cic"], page.QuerySelectorAll("input:checked").Select(input => input.GetAttribute("value")));
        Assert.Equal("Total planned: £900.50. Total actual: £590. Remaining: £99.50 of £1,000.", page.GetElementById("plan-total")!.TextContent);
        PageChecks.IsSound(page);
    }

    [Fact]
    public async Task Post_EveryKindOfAnswer_IsShownToRead()
    {
        var page = await SendAsync(Filled, ("evidence", "policy.pdf", Pdf));

        var shown = page.QuerySelectorAll("dl dd.govuk-summary-list__value").Select(value => value.TextContent).ToList();
        Assert.Equal(
            [
                Filled["forum-name"], Filled["outcomes"], "1,250", "£900.50", "Wednesday 1 April 2026", "No", "Community interest company",
                "Hall: planned £600, actual £580Travel: planned £300.50, actual £10Total planned: £900.50, total actual: £590", "policy.pdf (1 KB, not checked for viruses)",
            ],
            shown);
        Assert.Equal("/pack-form#plan", page.QuerySelectorAll("dl a.govuk-link").Single(link => link.TextContent == "Change Spending plan").GetAttribute("href"));
    }

    [Fact]
    public async Task Post_AnswersThatDoNotParse_AreKeptAndNamed()
    {
        var page = await SendAsync(With(("parents", "many"), ("requested", "abc"), ("ratified-day", "31"), ("ratified-month", "Feb"), ("plan[1].planned", "lots")));

        Assert.Equal("many", page.GetElementById("parents")!.GetAttribute("value"));
        Assert.Equal("abc", page.GetElementById("requested")!.GetAttribute("value"));
        Assert.Equal("31", page.GetElementById("ratified-day")!.GetAttribute("value"));
        Assert.Equal("Feb", page.GetElementById("ratified-month")!.GetAttribute("value"));
        Assert.Contains("lots", Values(page, "planned"));
        Assert.Equal(4, Errors(page).Count());
        Assert.All(page.QuerySelectorAll(".govuk-error-summary a"), link => Assert.Equal("input", page.GetElementById(link.GetAttribute("href")![1..])!.LocalName));
    }

    [Fact]
    public async Task Post_SeveralErrors_AreListedInTheOrderOfThePage()
    {
        var page = await SendAsync(With(("forum-name", ""), ("outcomes", ""), ("parents", ""), ("hosted", ""), ("legal-form", "none")));

        Assert.Equal(["#forum-name", "#outcomes", "#parents", "#hosted", "#legal-form"], page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_FormWithLinesAndFiles_SavesOnEnter()
    {
        await SendAsync(Filled, ("evidence", "policy.pdf", Pdf));

        var first = (await browser.GetAsync("/pack-form")).QuerySelector("form button[type=submit]")!;

        Assert.Null(first.GetAttribute("name"));
    }

    [Fact]
    public async Task Post_AddAnotherLine_ShowsOneMoreLineAndNoErrors()
    {
        var page = await SendAsync(new Dictionary<string, string>(Filled.Where(field => field.Key != "forum-name")) { [FormButtons.AddLine] = "plan" });

        Assert.Equal(new Pressed.AddLine("plan"), site.Saved.Pressed);
        Assert.Equal(["Hall", "Travel", "", ""], Values(page, "item"));
        Assert.Empty(Errors(page));
    }

    [Fact]
    public async Task Post_RemoveLine_TakesThatLineAlone()
    {
        var page = await SendAsync(With((FormButtons.Remove, "plan:0")));

        Assert.Equal(["Travel", "", ""], Values(page, "item"));
        Assert.Equal(new Pressed.RemoveLine("plan", 0), site.Saved.Pressed);
        Assert.Equal(Filled["forum-name"], site.Saved.Answers.Text("forum-name"));
    }

    [Fact]
    public async Task Post_MoreFiles_AreAddedToThoseKept()
    {
        await SendAsync(Filled, ("evidence", "policy.pdf", Pdf));
        var page = await SendAsync(Filled, ("evidence", @"C:\photos\receipt.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1]));

        var files = site.Saved.Answers.Files("evidence");
        Assert.Equal(["policy.pdf", "receipt.jpg"], files.Select(file => file.Name));
        Assert.Equal("image/jpeg", files[1].ContentType);
        Assert.Equal(Pdf, (await site.Documents.GetAsync(files[0].Hash))!.Value.ToArray());
        Assert.Equal(2, page.QuerySelectorAll("form a[href^='/files/']").Length);
    }

    [Fact]
    public async Task Post_RemoveFile_TakesThatFileAlone()
    {
        await SendAsync(Filled, ("evidence", "policy.pdf", Pdf), ("evidence", "notes.txt", "Notes"u8.ToArray()));
        var remove = (await browser.GetAsync("/pack-form")).QuerySelectorAll("button[name=remove]").Single(button => button.TextContent == "Remove policy.pdf");

        await SendAsync(With((FormButtons.Remove, remove.GetAttribute("value")!)));

        Assert.Equal(["notes.txt"], site.Saved.Answers.Files("evidence").Select(file => file.Name));
    }

    [Theory]
    [InlineData("policy.pdf", "MZ this is a program")]
    [InlineData("policy.exe", "MZ this is a program")]
    [InlineData("policy.docx", "PK\u0003\u0004 no archive")]
    [InlineData("policy.txt", "with a \u0001 control character")]
    public async Task Post_FileOfAnotherKind_IsRefusedWithASentence(string name, string text)
    {
        var page = await SendAsync(Filled, ("evidence", name, Encoding.Latin1.GetBytes(text)));

        Assert.Equal([$"‘{name}’ must be a PDF, Word (.docx), Excel (.xlsx), PNG, JPEG, text or CSV file"], Errors(page));
        Assert.Empty(site.Saved.Answers.Files("evidence"));
        Assert.Equal(Filled["forum-name"], site.Saved.Answers.Text("forum-name"));
    }

    [Fact]
    public async Task Post_FileThatIsTooLarge_IsRefusedWithASentence()
    {
        var page = await SendAsync(Filled, ("evidence", "policy.pdf", [.. Pdf, .. new byte[10 * 1024 * 1024]]), ("evidence", "empty.pdf", []));

        Assert.Equal(["‘policy.pdf’ must be smaller than 10 MB", "‘empty.pdf’ is empty. Choose another file"], Errors(page));
    }

    [Fact]
    public async Task Post_FileThatThePostOnlyNames_IsNotTaken()
    {
        await SendAsync(With(("evidence", "0000")));

        Assert.Empty(site.Saved.Answers.Files("evidence"));
    }
}
