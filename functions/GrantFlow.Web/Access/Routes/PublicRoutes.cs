using System.Collections.Immutable;

namespace GrantFlow.Web.Access.Routes;

/// <summary>Pages for anybody, and the doors behind emailed links.</summary>
internal static class PublicRoutes
{
    public static readonly ImmutableArray<RouteRule> All =
    [
        new("/", ObjectCheck.None),
        new("/accessibility", ObjectCheck.None),
        new("/privacy", ObjectCheck.None),
        new("/problems/{code:int}", ObjectCheck.None),
        new("/sign-out", ObjectCheck.None, Act.Else("", "ends this browser’s sessions")),
        new("/link/{token}", ObjectCheck.Token, Act.Else("", "opens a session for the link’s person")),
        new("/link/{token}/new", ObjectCheck.Token, Act.Else("", "mails a new link to the registered address")),
    ];
}
