using System.Net;
using AngleSharp.Html.Parser;
using GrantFlow.Core;
using GrantFlow.Web.Access;
using GrantFlow.Web.Access.Routes;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>Every route and every press, by everybody whose business it is not.</summary>
public sealed class WrongVisitorTests
{
    public static TheoryData<string> Moments => ["the council is asked to sign", "the forum has reported"];

    [Theory, MemberData(nameof(Moments))]
    public async Task Get_and_Post_by_whoever_may_not_ShowNothingAndChangeNothing(string moment)
    {
        await using var run = await LocalRun.StartAsync();
        var neighbour = await run.ToNeighbourSignedAsync();
        var derby = moment == "the council is asked to sign" ? await run.ToMouSignedAsync() : await run.ToReportedAsync();
        var visitors = await Visitor.AllAsync(run, derby, neighbour);
        var routes = await HostRoute.ListAsync(run);
        var addresses = await Addresses.OfAsync(run, derby);
        var before = await StoreCopy.TakeAsync(run);

        var tried = 0;
        var faults = new List<string>();
        foreach (var visitor in visitors)
        {
            foreach (var route in routes.Where(route => !visitor.MayEnter(route)))
                tried += await LookAsync(visitor, route, addresses, faults);
            foreach (var route in routes)
                foreach (var act in (route.Rule?.Acts ?? []).Where(act => !visitor.MayPress(route, Of(route, act))))
                    tried += await PressAsync(visitor, route, act, addresses, faults);
            visitor.Dispose();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        var changes = before.ChangesTo(await StoreCopy.TakeAsync(run));
        Assert.True(changes.Count == 0, string.Join("\n", changes));
        Assert.True(tried > 700, $"Only {tried} requests were tried.");
    }

    /// <summary>Roles of the party that the page is for.</summary>
    private static System.Collections.Immutable.ImmutableArray<Role> Of(HostRoute route, Act act) =>
        [.. act.By.Where(role => RoutesDocument.PartyOf(route.Audience!.Value) is not { } party || Roles.PartyOf(role) == party)];

    private static async Task<int> LookAsync(Visitor visitor, HostRoute route, Addresses addresses, List<string> faults)
    {
        using var answer = await visitor.Browser.FetchAsync(addresses.Fill(route.Route));
        if (!IsShut(answer.StatusCode))
            faults.Add($"GET {route.Route} by {visitor.Name}: {answer.StatusCode}");
        return 1;
    }

    private static async Task<int> PressAsync(Visitor visitor, HostRoute route, Act act, Addresses addresses, List<string> faults)
    {
        var address = addresses.Fill(route.Route) + (act.Handler.Length == 0 ? "" : $"?handler={act.Handler}");
        using var answer = await visitor.Browser.PostAsync(address, [new("command", Guid.NewGuid().ToString("N")), .. addresses.FieldsOf(route)]);
        if (IsShut(answer.StatusCode))
            return 1;
        var words = await RefusalAsync(answer);
        var isRefused = visitor.MayEnter(route) && (answer.StatusCode == HttpStatusCode.BadRequest || (answer.StatusCode == HttpStatusCode.OK && (words.Length > 0 || !act.IsCommand)));
        if (!isRefused)
            faults.Add($"POST {address} by {visitor.Name}: {answer.StatusCode} {answer.Headers.Location} {words}");
        return 1;
    }

    /// <summary>Whoever sees the page but has not the role reads whose work it is.</summary>
    private static async Task<string> RefusalAsync(HttpResponseMessage answer)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return string.Join(" ", page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())
            .Where(line => line.StartsWith("Only ", StringComparison.Ordinal) || line.Contains("Ask ", StringComparison.Ordinal)));
    }

    private static bool IsShut(HttpStatusCode status) => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
}
