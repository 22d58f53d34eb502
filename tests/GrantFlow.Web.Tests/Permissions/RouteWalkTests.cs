using System.Runtime.CompilerServices;
using GrantFlow.Web.Access;
using GrantFlow.Web.Access.Routes;
using GrantFlow.Web.Tests.Walk;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Tests.Permissions;

public sealed class RouteWalkTests
{
    private const string Update = "GRANTFLOW_UPDATE_DOCS";

    [Fact]
    public async Task Given_the_running_host_When_every_endpoint_is_walked_Then_the_table_has_a_line_and_an_audience_for_it()
    {
        await using var run = await LocalRun.StartAsync();
        var routes = await HostRoute.ListAsync(run);
        Assert.True(routes.Count > 50, $"Only {routes.Count} endpoints were found.");
        Assert.Empty(routes.Where(route => route.Rule is null).Select(route => $"{route.Route} has no line: add one in Web/Access/Routes"));
        Assert.Empty(routes.Where(route => route.Audience is null or Audience.Nobody).Select(route => $"{route.Route} is for nobody: add its folder to AudienceTable"));
    }

    [Fact]
    public async Task Given_the_table_When_it_is_held_against_the_host_Then_it_names_nothing_that_is_not_there()
    {
        await using var run = await LocalRun.StartAsync();
        var routes = (await HostRoute.ListAsync(run)).Select(route => route.Route).ToHashSet();
        Assert.All(run.Service<IOptions<RouteTable>>().Value.Routes, rule => Assert.Contains(rule.Route, routes));
    }

    [Fact]
    public async Task Given_the_running_host_When_every_page_is_walked_Then_the_table_says_what_each_press_does()
    {
        await using var run = await LocalRun.StartAsync();
        foreach (var route in (await HostRoute.ListAsync(run)).Where(route => route.Rule is not null))
            Assert.Equal((route.Route, Tell(route.Handlers)), (route.Route, Tell(route.Rule!.Acts.Select(act => act.Handler))));
    }

    [Fact]
    public async Task Given_the_table_When_the_page_of_routes_is_written_Then_it_is_the_one_in_docs()
    {
        await using var run = await LocalRun.StartAsync();
        var written = RoutesDocument.Write(await HostRoute.ListAsync(run));
        var page = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "routes.md");
        if (Environment.GetEnvironmentVariable(Update) == "1")
            await File.WriteAllTextAsync(page, written);
        Assert.True(File.Exists(page) && (await File.ReadAllTextAsync(page)).ReplaceLineEndings("\n") == written,
            $"docs/routes.md does not tell what the table of routes tells. Write it anew: {Update}=1 dotnet test tests/GrantFlow.Web.Tests --filter RouteWalk, and commit it.");
    }

    private static string Tell(IEnumerable<string> handlers) => string.Join(", ", handlers.Select(name => name.Length == 0 ? "(unnamed)" : name).Order(StringComparer.Ordinal));

    private static string Here([CallerFilePath] string path = "") => path;
}
