using GrantFlow.Web.Access;
using GrantFlow.Web.Access.Routes;
using GrantFlow.Web.Tests.Walk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>One endpoint of the running host beside its line in the table.</summary>
/// <param name="Handlers">Names of the page’s handlers that take a press.</param>
/// <param name="Rule">Its line, or none.</param>
public sealed record HostRoute(string Route, Audience? Audience, IReadOnlyList<string> Handlers, RouteRule? Rule)
{
    public static async Task<IReadOnlyList<HostRoute>> ListAsync(LocalRun run)
    {
        var table = run.Service<IOptions<RouteTable>>().Value;
        var routes = new List<HostRoute>();
        foreach (var endpoint in run.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            routes.Add(new HostRoute(route, endpoint.Metadata.GetMetadata<AudienceMetadata>()?.Audience, await HandlersAsync(run, endpoint), table.Find(route)));
        }

        return [.. routes.OrderBy(route => route.Route, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> HandlersAsync(LocalRun run, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return [];
        var compiled = await run.Service<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        // The framework takes a page’s own OnPageHandlerExecution for a handler of a method “Page”, which no request has.
        return [.. compiled.HandlerMethods.Where(handler => !HttpMethods.IsGet(handler.HttpMethod) && handler.HttpMethod != "Page").Select(handler => handler.Name ?? "").Distinct().Order(StringComparer.Ordinal)];
    }
}
