using System.Net.Http.Json;
using GrantFlow.Local.Dev;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Restarts;

public sealed class KillTests
{
    private const string Lead = "lead@derby.example";

    /// <summary>Kills come at moments of a seeded choice while a person works: what was acknowledged with a page is there afterwards,
    /// every message went out once, and the records verify.</summary>
    [Fact]
    public async Task Given_a_host_that_is_killed_again_and_again_When_it_is_started_again_Then_nothing_acknowledged_is_lost_and_mail_goes_out_once()
    {
        var data = Directory.CreateTempSubdirectory("grantflow-kill-").FullName;
        var chance = new Random(20260302);
        try
        {
            await HostProcess.RunAsync("import", await OneForumAsync(data), "--data", data, "--invite", "--clock", "2026-03-02T10:00");
            var saved = new List<string>();
            for (var life = 0; life < 4; life++)
                await LiveAsync(data, saved, chance);

            using (var host = await HostProcess.ServeAsync(data))
            {
                var mail = await MailAsync(host);
                var letters = mail.Where(one => one.Template != "code").ToList();
                Assert.Equal(letters.Count, letters.Select(one => (one.Template, one.To, one.Subject)).Distinct().Count());
                Assert.Equal(mail.Count - letters.Count, mail.Where(one => one.Template == "code").Select(one => one.Text).Distinct().Count());
                Assert.Equal(1, mail.Count(one => one.Template == "invitation"));
                await AllThereAsync(host, saved);
            }

            Assert.NotEmpty(saved);
            await HostProcess.RunAsync("verify", "--data", data);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Serves, lets the person save what they write, and kills the host while it may be writing still.</summary>
    private static async Task LiveAsync(string data, List<string> saved, Random chance)
    {
        using var host = await HostProcess.ServeAsync(data);
        using var browser = await EnterAsync(host);
        await AllThereAsync(browser, saved);
        var presses = chance.Next(2, 6);
        for (var press = 0; press < presses; press++)
        {
            var words = $"Words {saved.Count}";
            await browser.OpenAsync(await SectionAsync(browser));
            var field = Field(browser);
            await browser.PressAsync("Save and come back later", (field, words));
            saved.Add(words);
        }

        // One more press is on its way when the end comes: it may stand or not, but nothing before it may go.
        await browser.OpenAsync(await SectionAsync(browser));
        var late = browser.PressAsync("Save and come back later", (Field(browser), $"Words {saved.Count - 1}"));
        await Task.Delay(chance.Next(0, 30));
        host.Kill();
        try
        {
            await late;
        }
        catch (HttpRequestException)
        {
            // The person sees that the site is away, and has been promised nothing.
        }
    }

    private static async Task<Browser> EnterAsync(HostProcess host)
    {
        var link = (await MailAsync(host)).Where(one => one.To == Lead).SelectMany(one => one.Links).First(one => one.Contains("/link/", StringComparison.Ordinal));
        var browser = await (await host.Browse().OpenAsync(new Uri(link).AbsolutePath)).PressAsync("Continue");
        var code = (await MailAsync(host)).First(one => one.To == Lead && one.Template == "code");
        return await browser.PressAsync("Continue", ("code", CodeSteps.CodeIn(code.Text)));
    }

    private static async Task AllThereAsync(HostProcess host, List<string> saved)
    {
        using var browser = await EnterAsync(host);
        await AllThereAsync(browser, saved);
    }

    private static async Task AllThereAsync(Browser browser, List<string> saved)
    {
        if (saved.Count == 0)
            return;
        await browser.OpenAsync(await SectionAsync(browser));
        Assert.Equal(saved[^1], browser.Page.QuerySelector($"[name='{Field(browser)}']")!.GetAttribute("value"));
    }

    /// <summary>The first section of the application.</summary>
    private static async Task<string> SectionAsync(Browser browser)
    {
        await browser.OpenAsync($"/forum/2026-27.derby/form/application");
        return browser.Page.QuerySelector(".govuk-task-list__item a")!.GetAttribute("href")!;
    }

    private static string Field(Browser browser) => browser.Page.QuerySelector("main input[type=text]")!.GetAttribute("name")!;

    private static async Task<List<MailJson>> MailAsync(HostProcess host)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        return (await client.GetFromJsonAsync<List<MailJson>>("/dev/mail.json"))!;
    }

    private static async Task<string> OneForumAsync(string folder)
    {
        var all = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "data", "sample-forums.csv"));
        var file = Path.Combine(folder, "one.csv");
        await File.WriteAllLinesAsync(file, all.Take(2));
        return file;
    }
}
