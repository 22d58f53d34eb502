using GrantFlow.Core;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Malformed;

/// <summary>Whose session a request carries.</summary>
/// <param name="Cookies">As a Cookie header.</param>
/// <param name="Token">A good form token of this session.</param>
internal sealed record Guest(string Name, string Cookies, string Token)
{
    public static async Task<IReadOnlyList<Guest>> AllAsync(LocalRun run, ForumYearId derby, ForumYearId neighbour)
    {
        var guests = new List<Guest> { new("a stranger", "", "") };
        guests.Add(await OfAsync("Derby’s lead", await (await run.EnterAsync("lead@derby.example")).OpenAsync($"/forum/{derby}")));
        guests.Add(await OfAsync("Leicester’s lead", await (await run.EnterAsync(Neighbour.Lead)).OpenAsync($"/forum/{neighbour}")));
        foreach (var persona in new[] { "auditor", "payer" })
            guests.Add(await OfAsync(persona, await run.StaffAsync(persona)));
        return guests;
    }

    public static Task<Guest> OfAsync(string name, Browser browser)
    {
        using (browser)
            return Task.FromResult(new Guest(name, browser.CookieHeader, browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
    }
}
