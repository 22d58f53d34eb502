using System.Collections.Immutable;

namespace GrantFlow.Web.Access.Routes;

/// <summary>The one table of routes. A test walks every endpoint of the running host and fails on one that is not here;
/// docs/routes.md is made from it. A host adds its own.</summary>
public sealed class RouteTable
{
    public ImmutableArray<RouteRule> Routes { get; set; } =
        [.. PublicRoutes.All, .. ForumRoutes.All, .. AuthorityRoutes.All, .. StaffRoutes.All];

    public RouteRule? Find(string route) => Routes.FirstOrDefault(rule => rule.Route == "/" + route.TrimStart('/'));
}
